/**
 * The domain is given the time and the ids it needs: a rule that looks at the clock gives another answer on replay.
 * `new Date(text)` and `Date.parse(text)` are arithmetic and stay allowed.
 */
const FORBIDDEN = { Date: ['now'], Math: ['random'], performance: ['now'], crypto: ['randomUUID', 'getRandomValues'] }

const noClock = {
  meta: { type: 'problem', docs: { description: 'no clock and no chance in the domain' }, schema: [] },
  create(context) {
    const report = (node, what) => context.report({ node, message: `${what} reads clock or chance; take it as an argument.` })
    return {
      CallExpression(node) {
        const { callee } = node
        if (callee.type === 'Identifier' && callee.name === 'Date') report(node, 'Date()')
        if (callee.type === 'MemberExpression' && FORBIDDEN[callee.object.name]?.includes(callee.property.name))
          report(node, `${callee.object.name}.${callee.property.name}()`)
      },
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) report(node, 'new Date()')
      },
    }
  },
}

export default { meta: { name: 'blaupause' }, rules: { 'no-clock': noClock } }

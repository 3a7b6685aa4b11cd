/** Keeps in the browser what was ticked, and counts it. The product does the same with its own code, under the same key. */
export const ticksScript = `(function () {
var main = document.querySelector('main'), key = main.dataset.key, kept = []
try { kept = JSON.parse(localStorage.getItem(key) || '[]') } catch (e) { kept = [] }
if (!Array.isArray(kept)) kept = []
function count(list) { var boxes = list.querySelectorAll('input'), out = list.querySelector('output'); out.textContent = out.dataset.ticked.replace('%{done}', list.querySelectorAll('input:checked').length).replace('%{total}', boxes.length) }
document.querySelectorAll('[data-checklist]').forEach(function (list) {
list.querySelectorAll('input').forEach(function (box) {
box.checked = kept.indexOf(box.dataset.step) >= 0
box.addEventListener('change', function () {
kept = kept.filter(function (step) { return step !== box.dataset.step })
if (box.checked) kept.push(box.dataset.step)
try { localStorage.setItem(key, JSON.stringify(kept)) } catch (e) { /* not kept, still ticked */ }
count(list) }) })
count(list) })
})()`

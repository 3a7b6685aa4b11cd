import { applyDecorators } from '@nestjs/common'
import { ApiOperation, ApiResponse } from '@nestjs/swagger'
import { Problem } from '@blaupause/contract/http'
import { z } from 'zod'

/** Documents a route: one sentence, the schema of its answer, and problem details for everything else. */
export function Answers(summary: string, schema: z.ZodType): MethodDecorator {
  const json = (type: z.ZodType) => z.toJSONSchema(type, { target: 'draft-2020-12', io: 'output', unrepresentable: 'any' }) as object
  return applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({ status: 200, description: summary, content: { 'application/json': { schema: json(schema) } } }),
    ApiResponse({ status: 'default', description: 'Refused (RFC 9457)', content: { 'application/problem+json': { schema: json(Problem) } } }),
  )
}

/** Documents a route that answers bytes of a type found in the file. */
export function AnswersBytes(summary: string): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({ status: 200, description: summary, content: { '*/*': { schema: { type: 'string', format: 'binary' } } } }),
    ApiResponse({
      status: 'default',
      description: 'Refused (RFC 9457)',
      content: { 'application/problem+json': { schema: z.toJSONSchema(Problem, { target: 'draft-2020-12', io: 'output', unrepresentable: 'any' }) as object } },
    }),
  )
}

import { createRequire } from 'node:module'
import path from 'node:path'
import type { ProxyOptions } from './faulty-proxy.fixture'

type Check = NonNullable<ProxyOptions['check']>
type Validate = ((value: unknown) => boolean) & { errors?: unknown }
interface Parameter {
  $ref?: string
  name: string
  in: string
  schema: { type?: string }
}
interface Operation {
  parameters?: Parameter[]
  requestBody?: { required?: boolean }
  responses: Record<string, { $ref?: string; content?: object }>
}
interface Description {
  paths: Record<string, Record<string, Operation>>
  components: { parameters: Record<string, Parameter> }
}

/**
 * Holds every request and every answer to GitHub's own description of its API, where `GITHUB_OPENAPI` names the folder
 * of the package that has it. Elsewhere it holds them to nothing: the package is larger than everything else together.
 */
export async function checkAgainstOpenApi(folder = process.env.GITHUB_OPENAPI): Promise<Check> {
  if (!folder) return () => {}
  shared ??= loadCheck(folder)
  return shared
}

let shared: Check | undefined

/** What the emulated GitHub answers with less than GitHub describes: an installation without its target. */
const incomplete = ['/repos/{owner}/{repo}/installation']

function loadCheck(folder: string): Check {
  const require = createRequire(path.join(folder, 'package.json'))
  const { Ajv } = require('ajv')
  const description: Description = require('@octokit/openapi/generated/api.github.com.json')
  const ajv = new Ajv({ strict: false, validateFormats: false, validateSchema: false })
  ajv.addSchema(withPlainNulls(description) as object, 'github')
  const compiled = new Map<string, Validate>()
  const isValid = (value: unknown, pointer: string[], what: string) => {
    const $ref = `github#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`
    const validate = compiled.get($ref) ?? (ajv.compile({ $ref }) as Validate)
    compiled.set($ref, validate)
    if (!validate(value)) throw new Error(`${what} is not what GitHub describes: ${ajv.errorsText(validate.errors)}`)
  }
  const templates = templatesOf(description)

  return ({ method, path: address, body }, answer) => {
    const url = new URL(address, 'http://localhost')
    const found = templates.find(
      ({ pattern, template }) => pattern.test(url.pathname) && description.paths[template]?.[method.toLowerCase()],
    )
    const what = `${method} ${address}`
    const operation = found && description.paths[found.template]?.[method.toLowerCase()]
    if (!operation) throw new Error(`${what} is no request that GitHub describes.`)
    const place = ['paths', found.template, method.toLowerCase()]
    checkQuery(operation, url, description, what)
    if (operation.requestBody && (body !== undefined || operation.requestBody.required))
      isValid(body, [...place, 'requestBody', 'content', 'application/json', 'schema'], `What ${what} sends`)
    if (incomplete.includes(found.template)) return
    const described = operation.responses[answer.status]
    if (!described) throw new Error(`${what} was answered ${answer.status}, which GitHub does not describe.`)
    const at = described.$ref ? described.$ref.slice(2).split('/') : [...place, 'responses', String(answer.status)]
    isValid(answer.body, [...at, 'content', 'application/json', 'schema'], `The answer to ${what}`)
  }
}

/** OpenAPI 3.0 calls a value that may be null `nullable`, beside whatever else it says; JSON Schema says it as a choice. */
function withPlainNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPlainNulls)
  if (typeof value !== 'object' || value === null) return value
  const plain = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withPlainNulls(one)]))
  if (plain.nullable !== true) return plain
  const { nullable: _, ...rest } = plain
  return { anyOf: [rest, { type: 'null' }] }
}

/** The described paths, those with more words of their own first. What is named last may have several parts. */
function templatesOf({ paths }: Description): { template: string; pattern: RegExp }[] {
  const words = (template: string) => template.replace(/\{[^}]+\}/g, '').length
  return Object.keys(paths)
    .filter((template) => template.startsWith('/repos/{owner}/{repo}') || template.startsWith('/app/'))
    .sort((one, other) => words(other) - words(one))
    .map((template) => {
      const pattern = template.replace(/\{(ref|path|basehead|branch)\}$/, '.+').replace(/\{[^}]+\}/g, '[^/]+')
      return { template, pattern: new RegExp(`^${pattern}$`) }
    })
}

function checkQuery({ parameters = [] }: Operation, url: URL, { components }: Description, what: string): void {
  const known = parameters.map((given) =>
    given.$ref ? components.parameters[given.$ref.split('/').at(-1) ?? ''] : given,
  )
  for (const [name, value] of url.searchParams) {
    const parameter = known.find((one) => one?.in === 'query' && one.name === name)
    if (!parameter) throw new Error(`${what} asks with “${name}”, which GitHub does not describe.`)
    if (parameter.schema.type === 'integer' && !/^\d+$/.test(value)) throw new Error(`${what}: ${name} is no number.`)
  }
}

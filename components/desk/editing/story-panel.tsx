import type { FormField } from '@/lib/article/form-fields'
import type { Problem } from '@/lib/article/problem'
import { Field } from './field'
import styles from './story-panel.module.css'

export interface StoryPanelProps {
  fields: readonly FormField[]
  sections: { slug: string; name: string }[]
  texts: Record<string, string>
  problems: Problem[]
}

/** Fields that every story needs stand open; the others are folded away. */
const always = ['section', 'kind', 'kicker', 'bylines', 'dateline', 'topics', 'image']

/** Everything about the story that is not its text. */
export function StoryPanel({ fields, sections, texts, problems }: StoryPanelProps) {
  const options = { section: sections.map(({ slug, name }) => ({ value: slug, name })) }
  const others = fields.filter((field) => !always.includes(field.name))
  const isInTheWay = problems.some((problem) => others.some((field) => problem.field?.startsWith(field.name)))
  return (
    <>
      <fieldset className={styles.panel}>
        <legend>Story</legend>
        {always.flatMap((name) =>
          fields
            .filter((field) => field.name === name)
            .map((field) => <Field key={name} field={field} texts={texts} problems={problems} options={options} />),
        )}
      </fieldset>
      <details className={styles.panel} open={isInTheWay || undefined}>
        <summary>More about this story</summary>
        {others.map((field) => (
          <Field key={field.name} field={field} texts={texts} problems={problems} options={options} />
        ))}
      </details>
    </>
  )
}

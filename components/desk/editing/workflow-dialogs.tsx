import type { DeskClock, EditorActs } from '../acts'
import { HoldDialog } from '../workflow/hold-dialog'
import { PublishDialog } from '../workflow/publish-dialog'
import { SendBackDialog } from '../workflow/send-back-dialog'
import { WithdrawDialog } from '../workflow/withdraw-dialog'
import { goToPlace } from './go-to-place'
import type { ArticleEditing } from './use-article-editing'
import type { Publishing } from './use-publishing'

interface WorkflowDialogsProps {
  id: string
  editing: ArticleEditing
  publishing: Publishing
  clock: DeskClock
  acts: EditorActs
}

/** The questions that an act asks before it is done. */
export function WorkflowDialogs({ id, editing, publishing, clock, acts }: WorkflowDialogsProps) {
  const { question, ask, standing, reviewed, changed } = publishing
  const close = () => ask(null)
  return (
    <>
      <PublishDialog
        open={question === 'publish'}
        close={close}
        form={() => editing.editForm(editing.saving.current?.base ?? { draft: null, article: null })}
        clock={clock}
        may={standing.may}
        prepare={acts.prepare}
        publish={publishing.publish}
        done={publishing.published}
        elsewhere={publishing.elsewhere}
        goTo={(place) => goToPlace(editing, place)}
      />
      <SendBackDialog
        open={question === 'send-back'}
        close={close}
        id={id}
        sendBack={acts.sendBack}
        done={(standing) => {
          close()
          reviewed(standing, 'Sent back')
        }}
      />
      <HoldDialog
        open={question === 'hold'}
        close={close}
        id={id}
        published={standing.article === 'published' || standing.article === 'changed'}
        hold={acts.hold}
        done={(result) => {
          close()
          changed(result, 'Held')
        }}
      />
      <WithdrawDialog
        open={question === 'withdraw'}
        close={close}
        id={id}
        withdraw={acts.withdraw}
        done={(result) => {
          close()
          changed(result, 'Withdrawn')
        }}
      />
    </>
  )
}

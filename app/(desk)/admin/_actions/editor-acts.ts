import type { EditorActs } from '@/components/desk/acts'
import { discardDraftAct, restoreDraftAct, saveDraftAct } from './article-acts'
import { openBodyAct } from './open-body-act'
import { presenceAct } from './presence-acts'
import { sharePreviewAct } from './share-preview-act'
import {
  addNoteAct,
  holdAct,
  liftAct,
  markReadyAct,
  prepareAct,
  publishStoryAct,
  reopenNoteAct,
  resolveNoteAct,
  sendBackAct,
  submitAct,
  unscheduleAct,
  withdrawAct,
} from './workflow-acts'

/** Everything that the editing page can ask of the server. Each act checks for itself who asks. */
export const editorActs: EditorActs = {
  save: saveDraftAct,
  discard: discardDraftAct,
  restore: restoreDraftAct,
  openBody: openBodyAct,
  share: sharePreviewAct,
  seen: presenceAct,
  submit: submitAct,
  markReady: markReadyAct,
  sendBack: sendBackAct,
  addNote: addNoteAct,
  resolveNote: resolveNoteAct,
  reopenNote: reopenNoteAct,
  prepare: prepareAct,
  publish: publishStoryAct,
  unschedule: unscheduleAct,
  withdraw: withdrawAct,
  hold: holdAct,
  lift: liftAct,
}

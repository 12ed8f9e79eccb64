/**
 * Every word of the interface that readers see, in English: what a paper without a file of its own prints, and what
 * stands in for a message that such a file leaves out. Written as ICU messages: `{name}` is filled in, `<a>` and `<b>`
 * mark what becomes a link or bold, and `plural` chooses the form for a number.
 */
export const english = {
  // Around every page
  skipToText: 'Skip to the main text',
  sections: 'Sections',
  sectionsAgain: 'Sections, again',
  aboutPaper: 'About the paper',
  writeToUs: 'Write to us',

  // The front and the lists
  mostRecent: 'Most recent',
  nothingPublished: 'The first edition is being made. Nothing has been published yet.',
  nothingHere: 'Nothing has been published here yet.',
  topic: 'Topic',
  author: 'Author',
  storiesAbout: 'All stories about {name}.',
  storiesBy: 'All stories by {name}.',
  pages: 'Pages',
  pageOfPages: 'Page {page, number} of {pages, number}',
  listPage: '{name}, page {page, number}',
  newer: 'Newer',
  older: 'Older',

  // What kind of story it is; news has no label
  analysis: 'Analysis',
  opinion: 'Opinion',
  feature: 'Feature',
  explainer: 'Explainer',
  review: 'Review',
  live: 'Live',

  // At the head of a story
  paidForBy: 'Paid for by {sponsor}',
  by: 'By {names}',
  minutesToRead: '{minutes, plural, one {# min read} other {# min read}}',
  corrected: 'Corrected',
  amended: 'Amended',
  published: 'Published {time}',
  updated: 'Updated {time}',
  alsoIn: 'Also in {languages}',
  ageOfStory: 'Age of this story',
  yearsOld: 'This article is more than {years, plural, one {# year} other {# years}} old.',
  retraction: 'Retraction',
  retracted: 'Retracted {day}.',
  contentWarning: 'Content warning',
  beforeYouRead: 'Before you read.',
  liveStarts: 'Live coverage starts {time}',
  liveSince: '<b>Live</b> since {time}',
  liveEnded: 'Live coverage ended {time}',
  loadNewest: 'Load the newest updates',
  newUpdates: '{count, plural, one {# new update} other {# new updates}}',
  keyEvents: 'Key events',
  newerUpdates: 'Newer updates',
  olderUpdates: 'Older updates',
  moreUpdates: 'More updates',
  count: '{count, number}',
  keyPoints: 'Key points',
  inThisStory: 'In this story',

  // In the text
  table: 'Table',
  timeline: 'Timeline',
  opensOn: 'Opens on {site}',
  chartSource: 'Source: {source}',
  showData: 'Show the data',
  notes: 'Notes',
  backToNote: 'Back to note {note, number} in the text',
  backToMention: 'Back to note {note, number} in the text, mention {mention, number}',
  cannotBePrinted: 'This text cannot be printed at the moment.',
  beingMended:
    'The rest of this page is as it was written. We are seeing to the text; please come back a little later.',

  // Under a story
  correction: 'Correction',
  clarification: 'Clarification',
  noteOfDay: '{kind}, {day}.',
  howReported: 'How we reported this',
  sources: 'Sources',
  series: 'Series',
  seriesNamed: 'Series: {name}',
  partBefore: 'Before: {story}',
  partAfter: 'Next: {story}',
  topics: 'Topics',
  aboutStory: 'About this story',
  whatChanged: 'What changed in this story',
  textOnly: 'Text only, for slow lines',
  withPictures: 'With pictures',
  printedPage: 'The printed page',
  passOn: '<a>Send it by e-mail</a>, or pass on its address: {address}',
  writeToEditor: 'Write to the editor about this story',
  readNext: 'Read next',

  // The corrections of the paper
  corrections: 'Corrections',
  aboutCorrections: 'What was wrong in this paper, and what is right.',
  eachUnderStory: 'Each note also stands under its story.',
  noCorrections: 'Nothing has had to be corrected yet.',

  // The past of a story
  changesOf: 'What changed: {headline}',
  versionOf: 'Version: {headline}',
  everyVersion:
    'Every version that readers have had, newest first. New words are underlined, and those they replaced are struck out. A date leads to the version itself, to be read or cited.',
  onlyVersion: 'Nothing that readers see has been changed. The date leads to this version, to be cited.',
  inPrint: 'In print',
  firstPublished: 'First published',
  earliestOnRecord: 'The earliest on record',
  noWordsChanged: 'In the text, a link, a picture or a chart was changed, and no words.',
  aboutVersion: 'About this version',
  olderVersion: 'This is an older version of the story.',
  versionInPrint: 'This is the version in print.',
  readersHadIt: 'Readers had it from {from} to {until}. What was wrong in it may have been put right since.',
  readersHaveIt: 'Readers have had it since {from}.',
  otherVersions: 'Other versions',
  readNewest: 'Read the newest version',
  readAtOwnAddress: 'Read the story at its own address',
  seeWhatChanged: 'See what changed',
  citeVersion: 'Cite this version',
  citation: '“{headline}”, <i>{paper}</i>, version of {time}, {address}',
  citationBy: '{names}, “{headline}”, <i>{paper}</i>, version of {time}, {address}',

  // Search
  search: 'Search',
  searchFor: 'Words to look for',
  searchFound: 'Search: {words}',
  section: 'Section',
  kind: 'Kind',
  order: 'Order',
  allSections: 'All sections',
  allKinds: 'All kinds',
  bestFirst: 'Best first',
  newestFirst: 'Newest first',
  howToSearch:
    'Stories that have all of your words are found, wherever in the text they stand. Signs such as quotation marks or stars make no difference, and the beginning of a word is enough.',
  readByKind: 'Or read by kind',
  foundStories: '{count, plural, one {# story} other {# stories}}',
  foundMore: 'More than {count, plural, one {# story} other {# stories}}',
  foundOnPage: '{stories}, page {page, number} of {pages, number}',
  foundNothing: 'No story has all of these words: {words}',
  searchAdvice: 'Fewer words find more, and so do shorter ones: “flood” finds floods and flooding.',
  namesLikeThese: 'Topics and names like these',
  storiesWithSome: 'Stories that have some of these words',
  followSearch: 'Follow this search',
  followByRss: 'Follow this search: RSS',
  previous: 'Previous',
  next: 'Next',
  storiesOfKind: '{name}, the newest first.',
  kindOfNews: 'News',
  kindOfAnalysis: 'Analysis',
  kindOfOpinion: 'Opinion',
  kindOfFeature: 'Features',
  kindOfExplainer: 'Explainers',
  kindOfReview: 'Reviews',
  kindOfLive: 'Live coverage',

  // In feeds, text-only pages and other files of the paper
  picture: 'Picture',
  pictureOf: 'Picture: {words}',
  feedOf: '{paper}: {name}',
  noteOnStory: '{kind}: {headline}',
  newestFound: 'The newest stories that have these words: {words}',
  thisIsFeed: 'This is a feed. Copy its address into a feed reader, and new stories come to you.',
  wholeTexts: 'Whole texts',
  newestAs: 'The newest stories, as {format}',
  everything: 'Everything',

  // Where there is nothing to show
  pageNotFound: 'Page not found',
  noSuchPage: 'There is no such page',
  mayBeMistyped: 'The address may be mistyped, or the link that brought you here may be wrong.',
  meant: 'You may have meant',
  withdrawn: 'Withdrawn',
  storyWithdrawn: 'This story was withdrawn',
  historyAway: 'The history cannot be read just now',
  historyAwayWhy: 'The place where earlier versions are kept does not answer. Please come back in a few minutes.',
  waysOn: 'Ways on',
  frontPage: 'The front page',
} as const

/** The name of a message. */
export type MessageKey = keyof typeof english

/** The messages of a language, as far as its file has them. */
export type Messages = Partial<Record<MessageKey, string>>

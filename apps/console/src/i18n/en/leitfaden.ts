export const leitfaden = {
  title: 'Guide',
  pdf: 'Download as PDF',
  html: 'As HTML file',
  print: 'Print',
  which: 'Which guide',
  to_blueprint: 'To the blueprint',
  none: 'No guide for you yet.',
  none_hint: 'As soon as a rollout of your municipality exists, its guide stands here, with the names of your Land.',
}

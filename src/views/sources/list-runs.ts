import type { Source } from '../../reference/reference.ts';

type Paragraph = Source['paragraphs'][number];

/** A section of a document: its numbered paragraphs in order, those without text (menus, links, credits) in runs. */
interface DocumentSection {
  title: string;
  /** One paragraph, or a run of neighbors that nothing can rest on. */
  runs: [Paragraph, ...Paragraph[]][];
}

/** The lines of a document by the sections that they are in; a section that is taken up again comes again. */
export function listSections({ paragraphs }: Source): DocumentSection[] {
  const sections: DocumentSection[] = [];
  for (const paragraph of paragraphs) {
    const section = sections.at(-1);
    if (section?.title !== paragraph.section) {
      sections.push({ title: paragraph.section, runs: [[paragraph]] });
      continue;
    }
    const run = section.runs.at(-1);
    if (run && paragraph.role === 'furniture' && run[0].role === 'furniture') run.push(paragraph);
    else section.runs.push([paragraph]);
  }
  return sections;
}

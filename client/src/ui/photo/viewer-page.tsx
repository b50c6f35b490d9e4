import { Button, Stack, Text } from '@mantine/core';
import { useText } from '../../i18n/index.ts';
import classes from './photo.module.css';

export type ViewedPage = {
  readonly id: string;
  readonly mediaType: string;
  /** An address of bytes on this device; null while they are not here. */
  readonly url: string | null;
};

type ViewerPageProps = {
  readonly page: ViewedPage;
  readonly name: string;
  readonly widthPercent: number;
};

export function ViewerPage({ page, name, widthPercent }: ViewerPageProps) {
  const t = useText();
  if (!page.url) return <Text p="md">{t('photo.absent')}</Text>;
  if (page.mediaType === 'application/pdf') return <PdfPage url={page.url} name={name} />;
  if (page.mediaType === 'application/xml') return <XmlPage url={page.url} id={page.id} />;
  return <img src={page.url} alt={name} style={{ width: `${widthPercent}%` }} />;
}

/** In the page where the browser has a reader of its own and the screen has room; the button is always there. */
function PdfPage({ url, name }: { readonly url: string; readonly name: string }) {
  const t = useText();
  return (
    <>
      {navigator.pdfViewerEnabled && (
        <iframe className={classes.pdf} src={`${url}#navpanes=0&view=FitH`} title={name} />
      )}
      <Button component="a" href={url} target="_blank" rel="noopener" variant="default" m="sm">
        {t('photo.openPdf')}
      </Button>
    </>
  );
}

/** The file a supplier's program wrote, for programs: kept to be handed on, never opened as a page. */
function XmlPage({ url, id }: { readonly url: string; readonly id: string }) {
  const t = useText();
  return (
    <Stack gap="xs" m="sm" align="flex-start">
      <Text>{t('photo.eInvoice')}</Text>
      <Button component="a" href={url} download={`${id.slice(0, 12)}.xml`} variant="default">
        {t('photo.saveXml')}
      </Button>
    </Stack>
  );
}

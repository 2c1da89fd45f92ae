import { Alert, Box, Button, Divider, Pagination, Typography } from "@mui/material";
import { type ReactElement, useEffect, useState } from "react";
import type { GroupRow, InheritanceRow, Page } from "../../replies.ts";
import { messageOf } from "../api/call.ts";
import { fetchInheritance, releaseLicense } from "../api/licenses.ts";
import { labels } from "../labels/labels.ts";
import { dateText } from "../parts/date-text.ts";
import { PersonCell } from "../parts/person-cell.tsx";
import { PanelContent } from "../parts/side-panel.tsx";
import { Placeholder } from "../parts/skeleton.tsx";
import { useToast } from "../parts/toast.tsx";
import { mayEdit } from "../settings.ts";

const perPage = 50;

interface Props {
  readonly group: GroupRow;
  readonly onClose: () => void;
  readonly onReleased: () => void;
}

export function InheritancePanel({ group, onClose, onReleased }: Props): ReactElement {
  const [page, setPage] = useState(0);
  const [reads, setReads] = useState(0);
  const [answer, setAnswer] = useState<Page<InheritanceRow> | null>(null);
  const tell = useToast();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a release reads the same page again
  useEffect(() => {
    let current = true;
    fetchInheritance(group.id, page * perPage)
      .then((read) => current && setAnswer(read))
      .catch((error: unknown) => current && tell("error", messageOf(error)));
    return () => {
      current = false;
    };
  }, [group.id, page, reads]);
  const release = (userId: string) => {
    releaseLicense(group.id, userId)
      .then(() => {
        tell("success", labels.released);
        setReads((count) => count + 1);
        onReleased();
      })
      .catch((error: unknown) => tell("error", messageOf(error)));
  };
  const pages = Math.ceil((answer?.totalCount ?? 0) / perPage);
  return (
    <PanelContent title={labels.inheritanceTitle} onClose={onClose}>
      <Typography sx={{ fontWeight: 600, mb: 1 }}>{group.name}</Typography>
      {!answer && <Placeholder />}
      {answer?.totalCount === 0 && <Alert severity="info">{labels.noInheritance}</Alert>}
      <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0 }}>
        {answer?.results.map((row) => (
          <li key={row.id}>
            <InheritanceEntry row={row} onRelease={() => release(row.id)} />
            <Divider />
          </li>
        ))}
      </Box>
      {pages > 1 && (
        <Pagination count={pages} page={page + 1} onChange={(_event, to) => setPage(to - 1)} sx={{ mt: 2 }} />
      )}
    </PanelContent>
  );
}

function InheritanceEntry({
  row,
  onRelease,
}: {
  readonly row: InheritanceRow;
  readonly onRelease: () => void;
}): ReactElement {
  return (
    <Box sx={{ display: "flex", alignItems: "center", gap: 2, py: 1 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <PersonCell person={row} />
        <Typography variant="body2">{row.userBundleLicenses.join(", ")}</Typography>
        <Typography
          variant="caption"
          color="text.secondary"
        >{`${labels.lastInUse}: ${dateText(row.lastInUse)}`}</Typography>
      </Box>
      {mayEdit && (
        <Button variant="text" onClick={onRelease}>
          {labels.releaseLicense}
        </Button>
      )}
    </Box>
  );
}

import { Typography } from "@mui/material";
import { type ReactElement, useState } from "react";
import type { TenantLicenses } from "../../replies.ts";
import { saveTenant } from "../api/licenses.ts";
import { labels } from "../labels/labels.ts";
import { LicenseBoxes, type Ticks, toggled } from "../licenses/license-boxes.tsx";
import { PanelContent } from "../parts/panel-content.tsx";
import { useSaving } from "../parts/use-saving.ts";

interface Props {
  readonly tenantId: string;
  readonly tenant: TenantLicenses;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function TenantPanel({ tenantId, tenant, onClose, onSaved }: Props): ReactElement {
  const [ticks, setTicks] = useState<Ticks>({ codes: new Set(tenant.allocated), external: false });
  const { saving, save } = useSaving();
  const perform = () => {
    save(saveTenant(tenantId, [...ticks.codes]), labels.saved, () => {
      onClose();
      onSaved();
    });
  };
  return (
    <PanelContent title={labels.editAllocation} onClose={onClose} onSave={perform} saveEnabled saving={saving}>
      <Typography sx={{ fontWeight: 600 }}>{tenant.name}</Typography>
      <LicenseBoxes
        licenses={tenant.available}
        ticks={ticks}
        disabled={false}
        onToggle={(code) => setTicks((before) => toggled(before, code))}
      />
    </PanelContent>
  );
}

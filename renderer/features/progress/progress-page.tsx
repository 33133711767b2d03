import type { CaseTabProps } from "../../ui/case-tab";
import { ActsCard } from "./acts-card";
import { ClosingCard } from "./closing-card";
import { ConfirmationCard } from "./confirmation-card";
import { DutiesCard } from "./duties-card";
import { RemoveCard } from "./remove-card";
import { TerminationCard } from "./termination-card";
import { TimelineCard } from "./timeline-card";
import { VisitsCard } from "./visits-card";

/** The progress of a case (进展): where it stands, what can be done, what was performed and visited, and all that happened. */
export function ProgressPage(props: CaseTabProps) {
  return (
    <div className="progress">
      <ActsCard {...props} />
      <ClosingCard {...props} />
      <DutiesCard {...props} />
      <VisitsCard {...props} />
      <ConfirmationCard {...props} />
      <TerminationCard {...props} />
      <TimelineCard id={props.id} file={props.file} />
      <RemoveCard {...props} />
    </div>
  );
}

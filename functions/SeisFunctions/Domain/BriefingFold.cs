namespace SeisFunctions.Domain;

/// <summary>
/// What acts make of a registration and of the briefing, as <see cref="ActFold"/> does for everything else. What they say
/// of persons stands beside the records and comes along. Pure.
/// </summary>
public static class BriefingFold
{
    /// <summary>A registration after the acts on it; null where there is none.</summary>
    /// <param name="before">As its row stands, or null.</param>
    /// <param name="id">Its id.</param>
    /// <param name="acts">The acts on it, oldest first.</param>
    /// <param name="entries">What officers have entered, by the id of its text; what is erased is missing.</param>
    public static Registration? Of(
        Registration? before,
        string id,
        IReadOnlyList<AuditEntry> acts,
        IReadOnlyDictionary<string, RegistrationEntry> entries
    ) =>
        acts.Where(act => act.Number > (before?.ActsFolded ?? 0))
            .Aggregate(before, (row, act) => After(row, id, act, entries));

    /// <summary>The briefing after the acts on it.</summary>
    /// <param name="before">As its row stands.</param>
    /// <param name="acts">The acts on it, oldest first.</param>
    /// <param name="meetings">What officers have said of the meeting, by the id of its text.</param>
    public static BriefingProgress Of(
        BriefingProgress before,
        IReadOnlyList<AuditEntry> acts,
        IReadOnlyDictionary<string, BriefingMeeting> meetings
    ) => acts.Where(act => act.Number > before.ActsFolded).Aggregate(before, (row, act) => After(row, act, meetings));

    private static Registration? After(
        Registration? before,
        string id,
        AuditEntry act,
        IReadOnlyDictionary<string, RegistrationEntry> entries
    ) =>
        act.Act switch
        {
            ActKind.Register when entries.TryGetValue(act.Arguments.Text ?? "", out var entry) => Registration.With(
                before,
                id,
                entry with
                {
                    At = act.At,
                    By = act.By,
                }
            ) with
            {
                RemovedAt = null,
                ActsFolded = act.Number,
            },
            ActKind.Deregister when before is not null => before with
            {
                RemovedAt = act.At,
                ActsFolded = act.Number,
            },
            _ => before,
        };

    private static BriefingProgress After(
        BriefingProgress before,
        AuditEntry act,
        IReadOnlyDictionary<string, BriefingMeeting> meetings
    ) =>
        act.Act switch
        {
            ActKind.CloseRegistration => before with { IsClosed = true, ActsFolded = act.Number },
            ActKind.OpenRegistration => before with { IsClosed = false, ActsFolded = act.Number },
            ActKind.SetMeeting when meetings.TryGetValue(act.Arguments.Text ?? "", out var meeting) => before with
            {
                Meeting = meeting with { Number = act.Number },
                Earlier = before.Meeting is { } old ? [.. before.Earlier, new(old.Number, old.HashOf())] : before.Earlier,
                Due = before.Seats,
                ActsFolded = act.Number,
            },
            _ => before,
        };
}

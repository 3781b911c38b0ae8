using System.Text.Json.Serialization;
using SeisFunctions.Domain;

namespace SeisFunctions.Calls.Briefings;

/// <summary>The briefing of a call (説明会), and who may register for it until when.</summary>
public sealed record BriefingRules
{
    /// <summary>When the briefing begins, with the offset +09:00.</summary>
    public required DateTimeOffset Begins { get; init; }

    /// <summary>When it ends, with the offset +09:00.</summary>
    public required DateTimeOffset Ends { get; init; }

    /// <summary>How it is held, as people read it: Microsoft Teams.</summary>
    public required string How { get; init; }

    /// <summary>Last instant at which somebody can register, with the offset +09:00.</summary>
    public required DateTimeOffset RegisterUntil { get; init; }

    /// <summary>
    /// When the joining instructions go out, with the offset +09:00. An officer says at the desk before where it is joined.
    /// </summary>
    public required DateTimeOffset InstructionsAt { get; init; }

    /// <summary>How many can take part. Left out: as many as register.</summary>
    public int? Capacity { get; init; }

    /// <summary>The kinds of participant to choose from, in the order of the page.</summary>
    public required IReadOnlyList<ParticipantKind> Kinds { get; init; }

    /// <summary>What whoever registers agrees to, one point each: shown before the form, with a box of consent.</summary>
    public required IReadOnlyList<string> Points { get; init; }

    /// <summary>
    /// Whether only business addresses are taken: none of those that mail.providers lists. Left out: every address is.
    /// </summary>
    public bool BusinessAddresses { get; init; }

    /// <summary>Whose addresses are not taken.</summary>
    [JsonIgnore]
    public MailProviderList Providers { get; init; } = MailProviderList.None;

    /// <summary>The kind with this id, or null.</summary>
    public ParticipantKind? Kind(string? id) => Kinds.FirstOrDefault(kind => kind.Id == id);

    /// <summary>Whether somebody can register at this instant; at the last one they can.</summary>
    public BriefingState StateAt(DateTimeOffset now, DateTimeOffset opensAt, BriefingProgress progress) =>
        now < opensAt ? BriefingState.Upcoming
        : now > RegisterUntil ? BriefingState.Ended
        : progress.IsClosed ? BriefingState.Closed
        : progress.Seats >= Capacity || progress.Addresses >= BriefingProgress.MostAddresses ? BriefingState.Full
        : BriefingState.Open;

    // A weekend and a working day lie within it.
    private static readonly TimeSpan TimeToSetMeeting = TimeSpan.FromDays(3);

    /// <summary>Since when an officer is asked to say where the briefing is joined.</summary>
    public DateTimeOffset AsksForMeetingFrom => InstructionsAt - TimeToSetMeeting;

    /// <summary>
    /// Whether an officer is to say now where the briefing is joined: the instructions are due soon, or by now, and somebody
    /// waits for them.
    /// </summary>
    public bool NeedsMeeting(DateTimeOffset now, BriefingProgress progress) =>
        now >= AsksForMeetingFrom && now < Ends && progress is { Meeting: null, Seats: > 0 };

    /// <summary>Whether nobody registers any more and the briefing is not over.</summary>
    public bool IsBeingPrepared(DateTimeOffset now) => now > RegisterUntil && now < Ends;

    /// <summary>A registration with what the rules say of the entry that counts.</summary>
    public Registration Judged(Registration registration) =>
        registration with
        {
            Against = ReasonAgainst(registration.Current),
        };

    /// <summary>Why whoever has entered this cannot take part, in Japanese; null for who can.</summary>
    public string? ReasonAgainst(RegistrationEntry entry) =>
        (entry.Admitted, Kind(entry.Kind)) switch
        {
            (true, _) => null,
            (false, _) => "担当者が参加の対象外としました。",
            (_, null) => "参加者の区分が、この公募の説明会にありません。",
            (_, { Eligible: false, Reason: var reason }) => reason,
            _ => Providers.Of(entry.Email)?.Reason,
        };
}

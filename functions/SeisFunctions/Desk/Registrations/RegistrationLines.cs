using SeisFunctions.Calls;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;

namespace SeisFunctions.Desk.Registrations;

/// <summary>Registrations as the desk writes them. Pure.</summary>
internal static class RegistrationLines
{
    /// <summary>A registration as the list shows it.</summary>
    public static RegistrationLine Of(Registration one, CallDefinition call) =>
        new(
            new(one.Current.Name, Links.Registration(one.Id)),
            one.Current.Organisation,
            one.Current.Department,
            one.Current.Email,
            KindOf(one.Current.Kind, call),
            LabelOf(one),
            one.RemovedAt is null ? one.Against : null,
            one.AsksAgain,
            Words.Second(one.FirstAt),
            one.ToldAt is { } told ? Words.Second(told) : ""
        );

    /// <summary>What people read of a kind of participant.</summary>
    public static string KindOf(string id, CallDefinition call) =>
        call.Briefing?.Kind(id) is { } kind ? kind.ListedAs ?? kind.Label : id;

    /// <summary>Whether its person can take part.</summary>
    public static Label LabelOf(Registration one) =>
        one switch
        {
            { RemovedAt: not null } => new(Tone.Muted, "取消し"),
            { Against: not null } => new(Tone.Bad, "参加資格なし"),
            _ => new(Tone.Good, "参加資格あり"),
        };

    /// <summary>Whether registrations are taken.</summary>
    public static Label LabelOf(BriefingState state) =>
        state switch
        {
            BriefingState.Open => new(Tone.Good, "受付中"),
            BriefingState.Full => new(Tone.Attention, "定員に達し受付停止"),
            BriefingState.Closed => new(Tone.Attention, "担当者が締切り"),
            BriefingState.Ended => new(Tone.Muted, "受付終了"),
            _ => new(Tone.Muted, "受付開始前"),
        };
}

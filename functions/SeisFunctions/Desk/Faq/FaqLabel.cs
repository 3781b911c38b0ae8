using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain.Faq;

namespace SeisFunctions.Desk.Faq;

/// <summary>How an entry stands.</summary>
internal static class FaqLabel
{
    /// <summary>What stands on an entry, in a word.</summary>
    internal static Label Of(FaqEntry entry) =>
        entry switch
        {
            { IsUpToDate: true } => new(Tone.Good, "掲載中"),
            { IsPublic: true } => new(Tone.Attention, "掲載中（変更は未公開）"),
            { Released: not null } => new(Tone.Muted, "掲載を取りやめ"),
            _ => new(Tone.Attention, "未公開"),
        };
}

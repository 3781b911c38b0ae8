using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain.Faq;

namespace SeisFunctions.Desk.Faq;

/// <summary>A stretch of a text, and what it may tell of somebody, or null.</summary>
/// <param name="Text">The stretch.</param>
/// <param name="Tells">What it may tell.</param>
public sealed record FaqMark(string Text, string? Tells)
{
    /// <summary>A part of a text in stretches.</summary>
    /// <param name="whole">The text.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="length">Its length.</param>
    /// <param name="words">What was found in the text, in its order.</param>
    internal static IReadOnlyList<FaqMark> Of(string whole, int start, int length, IEnumerable<TellingWord> words)
    {
        var (stretches, at, end) = (new List<FaqMark>(), start, start + length);
        foreach (var word in words.Where(word => word.Start >= start && word.Start < end))
        {
            if (word.Start > at)
                stretches.Add(new(whole[at..word.Start], null));
            at = Math.Max(at, word.Start);
            var last = Math.Min(end, word.Start + word.Text.Length);
            if (last <= at)
                continue;
            stretches.Add(new(whole[at..last], NameOf(word.Kind)));
            at = last;
        }

        if (at < end)
            stretches.Add(new(whole[at..end], null));
        return stretches;
    }

    /// <summary>What people call it.</summary>
    internal static string NameOf(TellingWordKind kind) =>
        kind switch
        {
            TellingWordKind.Email => "メールアドレス",
            TellingWordKind.Telephone => "電話番号",
            TellingWordKind.Applicant => "申請者名",
            _ => "担当者の氏名",
        };

    /// <summary>What stands on an entry, in a word.</summary>
    internal static Label LabelOf(FaqEntry entry) =>
        entry switch
        {
            { IsUpToDate: true } => new(Tone.Good, "掲載中"),
            { IsPublic: true } => new(Tone.Attention, "掲載中（変更は未公開）"),
            { Released: not null } => new(Tone.Muted, "掲載を取りやめ"),
            _ => new(Tone.Attention, "未公開"),
        };
}

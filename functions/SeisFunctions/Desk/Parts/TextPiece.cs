using SeisFunctions.Calls.Persons;

namespace SeisFunctions.Desk.Parts;

/// <summary>A piece of a text.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Mark">What it may tell, or null.</param>
public sealed record TextPiece(string Text, string? Mark)
{
    /// <summary>A text, or a part of it, cut at its marks. Pure.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">What was found in it, in its order.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="length">Its length; null for the rest.</param>
    internal static IReadOnlyList<TextPiece> Of(
        string text,
        IEnumerable<TextMark> marks,
        int start = 0,
        int? length = null
    )
    {
        var (pieces, at, end) = (new List<TextPiece>(), start, start + (length ?? text.Length - start));
        foreach (var mark in marks)
        {
            // One that reaches in from another part is cut off there.
            var (from, to) = (Math.Max(at, mark.Start), Math.Min(end, mark.Start + mark.Length));
            if (from >= to)
                continue;
            if (from > at)
                pieces.Add(new(text[at..from], null));
            pieces.Add(new(text[from..to], NameOf(mark.Kind)));
            at = to;
        }

        if (at < end)
            pieces.Add(new(text[at..end], null));
        return pieces;
    }

    /// <summary>What people call it.</summary>
    internal static string NameOf(MarkedKind kind) =>
        kind switch
        {
            MarkedKind.Email => "メールアドレス",
            MarkedKind.Telephone => "電話番号",
            MarkedKind.Applicant => "申請者名",
            MarkedKind.ReceiptNumber => "受付番号",
            _ => "担当者の氏名",
        };
}

using SeisFunctions.Domain;
using SeisFunctions.Mail;

namespace SeisFunctions.Desk.Parts;

/// <summary>What was written in a mail, as a page shows it.</summary>
/// <param name="Subject">Its subject, or null.</param>
/// <param name="From">Its sender.</param>
/// <param name="Date">What its sender's clock said.</param>
/// <param name="Passages">Its text.</param>
/// <param name="IsCut">There is more of it.</param>
public sealed record MailTextLine(
    string? Subject,
    string From,
    string Date,
    IReadOnlyList<Passage> Passages,
    bool IsCut
)
{
    /// <summary>What its HTML part says where that says more; folded. Null where it does not.</summary>
    public string? Html { get; init; }

    /// <summary>Storage does not give the mail at the moment.</summary>
    public bool IsOutOfReach { get; init; }

    /// <summary>Stands for a mail that storage does not give at the moment.</summary>
    internal static MailTextLine OutOfReach { get; } = new(null, "", "", [], IsCut: false) { IsOutOfReach = true };

    /// <summary>The mail is not in storage any more.</summary>
    public bool IsLost { get; init; }

    /// <summary>Stands for a mail that is not in storage any more.</summary>
    internal static MailTextLine Lost { get; } = new(null, "", "", [], IsCut: false) { IsLost = true };

    internal static MailTextLine Of(WrittenMail mail) =>
        new(
            mail.Subject,
            mail.From ?? "",
            mail.Date is { } at ? Words.Exact(at) : "",
            Parts.Passages.Of(mail.Text),
            mail.IsCut
        )
        {
            Html = mail.Html is { } html ? DirectionMarks.Without(html) : null,
        };
}

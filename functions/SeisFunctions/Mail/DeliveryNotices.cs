using System.Text.RegularExpressions;
using MimeKit;
using SeisFunctions.Domain;

namespace SeisFunctions.Mail;

/// <summary>Recognises notices of mail systems about mail that was not delivered.</summary>
internal static partial class DeliveryNotices
{
    // A notice quotes the returned message, which may be long; what tells why stands before it.
    private const int MostCharacters = 64 * 1024;
    private const int MostMessageIds = 20;

    private static readonly string[] Couriers = ["mailer-daemon", "postmaster"];

    /// <summary>
    /// The notice that <paramref name="message"/> is, or null: an ordinary mail, an answer of a person, a note of
    /// absence, a notice of success.
    /// </summary>
    public static DeliveryNotice? Of(MimeMessage message)
    {
        var parts = message.BodyParts.Take(100).ToList();
        var groups = parts.OfType<MessageDeliveryStatus>().FirstOrDefault()?.StatusGroups.Skip(1).ToList();
        if (groups is { Count: > 0 })
            return OfReport(groups, MessageIdsIn(message, parts));
        return IsFromMailSystem(message) && MessageIdsIn(message, parts) is { Count: > 0 } ids
            ? OfText(message, parts, ids)
            : null;
    }

    private static DeliveryNotice? OfReport(IReadOnlyList<HeaderList> groups, IReadOnlyList<string> messageIds)
    {
        var worst = groups.FirstOrDefault(group => Is(group, "failed"))
            ?? groups.FirstOrDefault(group => Is(group, "delayed"));
        return worst is null ? null : new(messageIds, StatusCode.In(worst["Status"]), Is(worst, "failed"));
    }

    // Without a report the text decides: a code of the class 4, or words that it will be tried again, mean that it is
    // not over yet.
    private static DeliveryNotice OfText(
        MimeMessage message,
        IReadOnlyList<MimeEntity> parts,
        IReadOnlyList<string> messageIds
    )
    {
        var text = string.Join('\n', parts.OfType<TextPart>().Select(TextOf).Prepend(message.Subject));
        var status = StatusCode.In(text);
        return new(messageIds, status, status?.StartsWith('4') != true && !Delayed().IsMatch(text));
    }

    private static bool IsFromMailSystem(MimeMessage message) =>
        message.Headers[HeaderId.ReturnPath]?.Trim() == "<>"
        || Couriers.Contains(
            message.From.Mailboxes.FirstOrDefault()?.Address?.Split('@')[0],
            StringComparer.OrdinalIgnoreCase
        );

    private static List<string> MessageIdsIn(MimeMessage message, IReadOnlyList<MimeEntity> parts) =>
        [
            .. parts
                .OfType<MessagePart>()
                .Select(part => part.Message?.MessageId)
                .Concat(
                    parts
                        .OfType<TextPart>()
                        .SelectMany(part =>
                            MessageIdField().Matches(TextOf(part)).Select(match => match.Groups["id"].Value)
                        )
                )
                .Append(message.InReplyTo)
                .Concat(message.References)
                .OfType<string>()
                .Distinct()
                .Take(MostMessageIds),
        ];

    private static string TextOf(TextPart part)
    {
        try
        {
            var text = part.Text ?? "";
            return text.Length <= MostCharacters ? text : text[..MostCharacters];
        }
        catch (Exception e) when (e is FormatException or NotSupportedException or ArgumentException)
        {
            return ""; // An unknown charset: the rest of the notice may do.
        }
    }

    private static bool Is(HeaderList group, string action) =>
        group["Action"]?.Trim().StartsWith(action, StringComparison.OrdinalIgnoreCase) == true;

    [GeneratedRegex(
        @"^[>\s-[\n]]*Message-ID:\s*<(?<id>[^<>\s]{1,200})>",
        RegexOptions.IgnoreCase | RegexOptions.Multiline
    )]
    private static partial Regex MessageIdField();

    [GeneratedRegex(
        "delay|will be retried|will retry|keep trying|not yet been delivered|遅延|再送を試み",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Delayed();
}

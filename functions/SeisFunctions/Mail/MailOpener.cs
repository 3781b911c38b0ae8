using MimeKit;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Mail;

/// <summary>
/// Opens a raw RFC 5322 message. Whatever it contains, the answer is a value: what cannot be opened becomes a finding.
/// </summary>
public sealed class MailOpener(CallDefinition call, OwnMail own)
{
    /// <summary>
    /// Characters of its plain text, and of its HTML, that are looked at for whom a message names. A question of two
    /// pages takes a fifth of this.
    /// </summary>
    public const int MostCharacters = 20_000;

    // Characters of the sentence that a finding gives as an example.
    private const int LongestExample = 60;

    // What a mail server did not look at.
    private const string None = "なし";

    /// <summary>Opens a message within the limits of the call.</summary>
    /// <param name="message">The raw message, seekable; read while it is opened only.</param>
    /// <param name="spool">Takes the decoded files; they can be read as long as it is not disposed.</param>
    /// <param name="cancellationToken">Stops opening.</param>
    /// <exception cref="TimeoutException">It took longer than <see cref="CallLimits.OpeningTime"/>.</exception>
    public OpenedMail Open(Stream message, FileSpool spool, CancellationToken cancellationToken)
    {
        using var watchdog = new CancellationTokenSource(call.Limits.OpeningTime);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(watchdog.Token, cancellationToken);
        try
        {
            return OpenInTime(message, spool, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("Opening a message took too long.");
        }
    }

    private OpenedMail OpenInTime(Stream message, FileSpool spool, CancellationToken cancellationToken)
    {
        var limits = call.Limits;
        if (message.Length == 0)
            return Unopened(message, MailFinding.NothingReceived());
        if (message.Length > limits.MessageBytes)
            return Unopened(message, FileFinding.MailTooLarge(limits.MessageBytes / (1024 * 1024)));
        var scan = MessageScan.Of(message, limits);
        if (scan.Header != HeaderKind.Mail)
            return Unopened(message, MailFinding.Unreadable());
        if (!scan.IsWithin)
            return Unopened(message, MailFinding.TooManyHeaders());
        try
        {
            return Open(
                FileCollector.Parse(message, limits, cancellationToken),
                scan.LacksEnd,
                spool,
                cancellationToken
            );
        }
        catch (Exception e)
            when (e
                    is FormatException
                        or ArgumentException
                        or InvalidOperationException
                        or NotSupportedException
                        or EndOfStreamException
            )
        {
            return Unopened(message, MailFinding.Unreadable());
        }
    }

    private OpenedMail Open(MimeMessage message, bool cut, FileSpool spool, CancellationToken cancellationToken)
    {
        using var files = new FileCollector(call.Limits, spool, cancellationToken);
        files.AddAll(message);
        var text = files.Text;
        var links = LinksIn(message, files);
        var bringsFiles = files.Files.Count + links.Count > 0 || files.Findings.Any(FileFinding.IsLink);
        var noAnswer = NoAnswer.Of(message, bringsFiles, call, own.Address);
        var answered = AnsweredBy(message);
        var authenticity = SenderCheck.Of(message.Headers, own.AuthenticationServers, MailFields.OnlySenderOf(message));
        if (
            noAnswer is not null
            && MailFinding.IsOwn(noAnswer)
            && LetterMessageId.Read(message.MessageId ?? "", own.Address) is null
            && authenticity.Proof != SenderProof.Proved
        )
            noAnswer = MailFinding.ClaimsToBeOurs();
        List<Finding> findings =
        [
            .. files.Findings,
            .. links,
        ];
        if (cut && !files.Findings.Any(MailFinding.IsUnreadable))
            findings.Add(MailFinding.Incomplete());
        if (WrittenMails.Of(message, call.Limits).SelectMany(mail => mail.InHtmlOnly).ToList() is [var first, ..] more)
            findings.Add(MailFinding.HtmlSaysMore(MailText.Line(first, LongestExample) ?? "", more.Count));
        if (noAnswer is not null)
            findings.Add(noAnswer);
        if (authenticity.Outcome == AuthenticityOutcome.Failed)
            findings.Add(
                SenderFinding.Unauthenticated(
                    authenticity.Spf ?? None,
                    authenticity.Dkim ?? None,
                    authenticity.Dmarc ?? None
                )
            );
        if (
            files.Files.Count == 0
            && files.Findings.All(finding => finding.Severity == Severity.Info)
            && string.IsNullOrWhiteSpace(text)
        )
            findings.Add(MailFinding.Empty());
        return new()
        {
            Subject = MailFields.SubjectOf(message),
            From = MailFields.SenderOf(message),
            Sender = MailFields.SenderWrittenIn(message),
            IsFromSecretariat = NoAnswer.IsOfSecretariat(message, call, own.Address),
            IsForInformation = Addressees.AreOthers(message, own.Address, call.Secretariat.Email),
            ReplyTo = MailFields.ReplyAddressOf(message),
            Date = MailFields.DateOf(message),
            TracedAt = TraceHeader.TimeOf(message),
            MessageId = message.MessageId,
            MessageKey = MessageKeyOf(message, files),
            Text = files.TextWithin(MostCharacters),
            AnswersLetter = NoAnswer.AnswersLetter(message, call, own.Address),
            Answers = [.. answered.Select(letter => letter.Applicant).Distinct()],
            AnsweredLetters = answered,
            References = [.. message.References],
            NoAnswer = noAnswer?.Message,
            Authenticity = authenticity,
            Forwarded = files.Forwarded,
            Notice = DeliveryNotices.Of(message),
            Files = files.Files,
            Findings = findings,
        };
    }

    private List<Finding> LinksIn(MimeMessage message, FileCollector files)
    {
        var known = FileLinks.In(files.Text, call.Mail);
        if (known.Count > 0)
            return [.. known.Select(link => FileFinding.Link(link.Service) with { Value = link.Url })];
        // A logo is no form; a machine and whoever answers us hand nothing over by the mere words of a letter.
        var isBare =
            files.Files.All(file => file.ContentType.StartsWith("image/", StringComparison.OrdinalIgnoreCase))
            && NoAnswer.Of(message, hasFiles: false, call, own.Address) is null;
        var unnamed = UnnamedLinks.In(MailFields.SubjectOf(message), files.Text, isBare, call.Mail.FileLinks);
        return [.. unnamed.Select(link => FileFinding.LinkTo(link.Host) with { Value = link.Url })];
    }

    private IReadOnlyList<LetterQueued> AnsweredBy(MimeMessage message) =>
        [
            .. message
                .References.Append(message.InReplyTo)
                .OfType<string>()
                .Select(id => LetterMessageId.Read(id, own.Address))
                .OfType<LetterQueued>()
                .Distinct(),
        ];

    private static string? MessageKeyOf(MimeMessage message, FileCollector files)
    {
        if (string.IsNullOrEmpty(message.MessageId))
            return null;
        var content = new System.Text.StringBuilder(
            $"{message.MessageId}\n{MailFields.SenderOf(message)}\n{MailFields.SubjectOf(message)}\n{files.Text}\n"
        );
        foreach (var file in files.Files)
            content.Append(file.Name).Append('\n').Append(file.Content.Sha256).Append('\n');
        return SubmissionId.Derive(content.ToString());
    }

    // Nobody is named in it: what carried it may tell whom to ask.
    private static OpenedMail Unopened(Stream message, Finding finding) =>
        new()
        {
            NoAnswer = "電子メールを開けないため、自動では返信していません。",
            Findings = Carriers.In(message) is { Count: > 0 } hosts
                ? [finding, MailFinding.CarriedBy(string.Join("、", hosts))]
                : [finding],
        };
}

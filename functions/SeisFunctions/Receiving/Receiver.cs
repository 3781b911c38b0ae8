using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Mail;
using SeisFunctions.Routes;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Receiving;

/// <summary>
/// The one way in, for every source: raw message first, then each file, then the register row, then the queue. Whoever
/// is answered after this knows that nothing can be lost any more; whoever is not may send the same bytes again, and
/// nothing is doubled.
/// </summary>
public sealed class Receiver(
    CallDefinition call,
    MailOpener opener,
    RawMailStore mail,
    AttachmentStore attachments,
    SubmissionRegister register,
    CallRegister calls,
    SubmissionQueue queue,
    ReceiptSalts salts,
    TimeProvider clock,
    ILogger<Receiver> log
)
{
    /// <summary>Takes a spooled message in.</summary>
    /// <param name="message">The raw message.</param>
    /// <param name="arrival">How and when it came.</param>
    /// <param name="cancellationToken">Leaves nothing half-recorded: a later try completes what this one began.</param>
    /// <param name="open">Whether it is opened for its subject, sender and files. What has ended processes is opened
    /// only where it is read.</param>
    public async Task<Received> ReceiveAsync(
        Spool message,
        Arrival arrival,
        CancellationToken cancellationToken,
        bool open = true
    )
    {
        using var step = Instruments.Step("receive", SubmissionId.Of(call.Id, message.Sha256));
        var (submission, existing) = await RecordAsync(message, arrival, cancellationToken, open);
        if (existing is null or { WaitsToBeRead: true })
            await queue.SendAsync(new((existing ?? submission).Id), cancellationToken);
        log.Accepted(
            submission.Id,
            submission.Source,
            message.Length,
            submission.Attachments.Count,
            existing is not null
        );
        Instruments.Received(submission.Source, submission.OnTime, duplicate: existing is not null);
        return new(existing ?? submission, existing is not null);
    }

    /// <summary>Takes a spooled message in without having it read.</summary>
    /// <inheritdoc cref="ReceiveAsync"/>
    /// <returns>The submission, and what the register had of the same message before, or null.</returns>
    public async Task<(Submission Submission, Submission? Existing)> RecordAsync(
        Spool message,
        Arrival arrival,
        CancellationToken cancellationToken,
        bool open = true
    )
    {
        arrival = await mail.KeepAsync(
            message,
            arrival with
            {
                TakenAt = arrival.TakenAt ?? clock.GetUtcNow(),
                Salt = arrival.Salt ?? salts.Next(),
            },
            cancellationToken
        );
        using var spool = new FileSpool();
        var opened = open ? Open(message, spool, cancellationToken) : new();
        var submission = Describe(
            message,
            opened,
            arrival,
            await calls.IsOnTimeAsync(arrival.ReceivedAt, cancellationToken)
        );
        if (
            opened.MessageKey is { } key
            && await register.FirstOfAsync(key, submission, cancellationToken) is { } first
        )
            return (submission, first);
        await Task.WhenAll(
            opened.Files.Select((file, index) => attachments.KeepAsync(submission.Id, index, file, cancellationToken))
        );
        return (submission, await register.AddAsync(submission, cancellationToken));
    }

    /// <summary>
    /// Writes the row of a submission anew from its message, and keeps its files; what people did stays as far as the
    /// row still tells it.
    /// </summary>
    /// <returns>False if the row has changed since it was read.</returns>
    public async Task<bool> RestoreAsync(Submission damaged, CancellationToken cancellationToken)
    {
        var name = await mail.NameOfAsync(damaged, cancellationToken) ?? throw new DamagedRecordException(damaged.Id);
        await using var message = await mail.FetchAsync(name, cancellationToken);
        var arrival = await mail.KeepAsync(
            message,
            new(damaged.Source, damaged.ReceivedAt, damaged.JunkFolder),
            cancellationToken
        );
        using var spool = new FileSpool();
        var opened = Open(message, spool, cancellationToken);
        var anew = Describe(message, opened, arrival, await calls.IsOnTimeAsync(arrival.ReceivedAt, cancellationToken));
        await Task.WhenAll(
            opened.Files.Select((file, index) => attachments.KeepAsync(damaged.Id, index, file, cancellationToken))
        );
        var restored = damaged with
        {
            ReceiptNumber = anew.ReceiptNumber,
            ReceivedAt = damaged.Filing is null ? anew.ReceivedAt : damaged.ReceivedAt,
            StoredAt = anew.StoredAt,
            HeaderDate = anew.HeaderDate,
            TracedAt = anew.TracedAt,
            Source = anew.Source,
            JunkFolder = anew.JunkFolder,
            RawSha256 = anew.RawSha256,
            RawSize = anew.RawSize,
            Salt = anew.Salt,
            Subject = anew.Subject,
            From = anew.From,
            Attachments = anew.Attachments,
            OnTime = anew.OnTime,
        };
        return await register.RestoreAsync(restored, cancellationToken);
    }

    // The raw message is safe: what cannot be opened in time here is tried again by the queue, and then left to a
    // person.
    private OpenedMail Open(Spool message, FileSpool spool, CancellationToken cancellationToken)
    {
        try
        {
            return opener.Open(message.Content, spool, cancellationToken);
        }
        catch (TimeoutException)
        {
            return new();
        }
    }

    private Submission Describe(Spool message, OpenedMail opened, Arrival arrival, bool onTime)
    {
        var id = SubmissionId.Of(call.Id, message.Sha256);
        return new()
        {
            Id = id,
            ReceiptNumber = SubmissionId.ReceiptNumber(id),
            ReceivedAt = arrival.ReceivedAt.ToUniversalTime(),
            StoredAt = arrival.TakenAt?.ToUniversalTime() ?? clock.GetUtcNow(),
            HeaderDate = opened.Date,
            TracedAt = opened.TracedAt,
            Source = arrival.Source,
            JunkFolder = arrival.JunkFolder,
            RawSha256 = message.Sha256,
            Salt = arrival.Salt,
            RawSize = message.Length,
            Subject = opened.Subject,
            From = opened.From,
            Attachments = [.. opened.Files.Select((file, index) => Describe(file, index, opened.Files.Count))],
            OnTime = onTime,
            // Said before it is read, so that it is counted nowhere meanwhile.
            Kind = RouteReader.IsNamed(opened) ? SubmissionKind.RouteTest : SubmissionKind.Submission,
            State = SubmissionState.Received,
        };
    }

    // A row's property takes 32,768 characters, and JSON may write one character of a name as six: many files mean
    // shorter names.
    private static Attachment Describe(OpenedFile file, int index, int count) =>
        new(
            index,
            Shorten(file.Name, Math.Clamp(2_900 / count, 40, 255)),
            Shorten(file.ContentType, 100),
            file.Content.Length,
            file.Content.Sha256
        );

    private static string Shorten(string text, int longest) => text.Length <= longest ? text : text[..longest];
}

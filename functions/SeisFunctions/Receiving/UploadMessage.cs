using System.Text;
using MimeKit;
using MimeKit.IO;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Mail;

namespace SeisFunctions.Receiving;

/// <summary>
/// Writes an upload down as the e-mail that it could have been, so that everything behind knows one kind of submission.
/// The same upload gives the same bytes: no time, no random boundary, a Message-ID from the content.
/// </summary>
internal static class UploadMessage
{
    // Whatever program writes, lines end alike.
    private static readonly FormatOptions Format = NewFormat();

    /// <summary>Writes the message into a temporary file.</summary>
    public static async Task<Spool> ComposeAsync(
        Upload upload,
        Applicant applicant,
        string email,
        CallDefinition call,
        string to,
        CancellationToken cancellationToken
    )
    {
        using var message = Compose(upload, applicant, email, call, to);
        var file = TemporaryFile.Create(FileOptions.Asynchronous);
        try
        {
            await message.WriteToAsync(Format, file, cancellationToken);
            return await Spool.OfAsync(file, cancellationToken);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static MimeMessage Compose(
        Upload upload,
        Applicant applicant,
        string email,
        CallDefinition call,
        string to
    )
    {
        var name = upload["name"];
        var seed = new StringBuilder($"{call.Id}\n{applicant.Code}\n{email}\n{name}\n");
        foreach (var (file, content) in upload.Files)
            seed.Append(file).Append('\n').Append(content.Sha256).Append('\n');
        var id = SubmissionId.Derive(seed.ToString());

        var body = new Multipart("mixed") { Boundary = $"={id}" };
        body.Add(
            new TextPart("plain")
            {
                Text = $"アップロードによる提出です。\r\n\r\n{call.Applicants.Noun}：{applicant.Name}\r\n担当者：{name}\r\n",
            }
        );
        foreach (var (file, content) in upload.Files)
        {
            body.Add(
                new MimePart("application", "octet-stream")
                {
                    // The message closes its streams, and the upload's files are read again for the receipt.
                    Content = new MimeContent(new BoundStream(content.Content, 0, content.Length, leaveOpen: true)),
                    ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
                    ContentTransferEncoding = ContentEncoding.Base64,
                    FileName = file,
                }
            );
        }

        var message = new MimeMessage(
            [EmailAddress.Mailbox(name, email)],
            [MailboxAddress.Parse(to)],
            UploadedMail.SubjectOf(call, applicant),
            body
        )
        {
            MessageId = UploadedMail.MessageIdOf(id),
        };
        message.Headers.Remove(HeaderId.Date);
        return message;
    }

    private static FormatOptions NewFormat()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        format.ParameterEncodingMethod = ParameterEncodingMethod.Rfc2231;
        return format;
    }
}

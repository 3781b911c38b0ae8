using System.Security.Cryptography;
using SeisFunctions.Checking;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Remarks;
using SeisFunctions.Reading;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// Gives senders their own forms back with the findings as comments at their places (朱書き). Where there is nothing to
/// say, no file is opened.
/// </summary>
public sealed class FormRemarks(SubmissionReader reader, AttachmentStore files, IOptions<RemarksOptions> options)
{
    /// <summary>
    /// Bytes of the files of one letter: in Base64 they come to less than the 10 MB that many gateways let through.
    /// </summary>
    public const long MostInLetter = 7 * 1024 * 1024;

    /// <summary>The forms that go back with a letter.</summary>
    /// <param name="sent">What its recipient has sent.</param>
    /// <param name="told">The findings that the letter lists.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<RemarkedForms> OfAsync(
        IReadOnlyList<SentForms> sent,
        IReadOnlyList<Finding> told,
        CancellationToken cancellationToken
    )
    {
        if (!options.Value.InLetters || told.Count == 0)
            return RemarkedForms.None;
        var (given, left, isTooLarge, isFirst) = (new List<LetterFile>(), MostInLetter, false, true);
        foreach (
            var (one, file) in sent.SelectMany(one =>
                one.Forms.GroupBy(form => form.Sha256).Select(file => (one, file))
            )
        )
        {
            var name = file.First().File;
            var forms = file.Select(form => form.Reading.FormName).ToList();
            var remarks = RemarkTexts.Of(told, name, forms, isFirst);
            isFirst = false;
            if (
                remarks.Count == 0
                || await FindAsync(one, file.Key, cancellationToken) is not var (index, format)
                || (await OfAsync(one.SubmissionId, index, remarks, cancellationToken)).Bytes is not { } bytes
            )
                continue;
            isTooLarge |= bytes.Length > left;
            if (bytes.Length > left)
                continue;
            left -= bytes.Length;
            given.Add(new(RemarkTexts.NameOf(name, format), RemarkTexts.MediaTypeOf(format), bytes));
        }

        return new(given, isTooLarge);
    }

    /// <summary>A file of a submission with remarks, or why there is none.</summary>
    public async Task<RemarkedFile> OfAsync(
        string submissionId,
        int index,
        IReadOnlyList<Remark> remarks,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return reader.Remark(await BytesOfAsync(submissionId, index, cancellationToken), remarks, cancellationToken);
        }
        catch (TimeoutException)
        {
            return new(null, RemarkRefusal.TooLarge);
        }
    }

    // Of two files of one name and form, the hash tells which was read.
    private async Task<(int Index, FileFormat Format)?> FindAsync(
        SentForms sent,
        string sha256,
        CancellationToken cancellationToken
    )
    {
        var names = sent.Forms.Where(form => form.Sha256 == sha256).Select(form => form.Reading.FormName).ToList();
        var found = sent.Reading.Files.Where(file => file.Forms.Intersect(names).Any()).ToList();
        if (found is [var only])
            return (only.Index, only.Format);
        foreach (var file in found)
        {
            using var content = await BytesOfAsync(sent.SubmissionId, file.Index, cancellationToken);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)) == sha256)
                return (file.Index, file.Format);
        }

        return null;
    }

    // What is not there any more goes back to nobody; the letter goes without it.
    private async Task<MemoryStream> BytesOfAsync(string submissionId, int index, CancellationToken cancellationToken)
    {
        var bytes = new MemoryStream();
        try
        {
            await using var content = await files.OpenAsync(submissionId, index, cancellationToken);
            await content.CopyToAsync(bytes, cancellationToken);
        }
        catch (LostFileException) { }

        bytes.Position = 0;
        return bytes;
    }
}

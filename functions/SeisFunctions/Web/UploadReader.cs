using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using SeisFunctions.Calls;
using SeisFunctions.Mail;
using SeisFunctions.Receiving;

namespace SeisFunctions.Web;

/// <summary>
/// Reads <c>multipart/form-data</c> as it comes in: files go to temporary files, never whole into memory, and
/// everything is bounded.
/// </summary>
public sealed class UploadReader(IOptions<UploadOptions> options, CallDefinition call)
{
    // Base64 with its line breaks makes 78 bytes of 57; headers and text take little beside it.
    private const double Growth = 78.0 / 57;
    private const int TextOfMessage = 64 * 1024;

    // RFC 2046.
    private const int LongestBoundary = 70;
    private const int LongestFileName = 200;
    private const int HeadersOfPart = 16;

    // A page sends three, a program hardly more.
    private const int MostFields = 10;

    // Bytes of the header of one part: room for a long file name in every notation.
    private const int PartHeaderBytes = 4 * 1024;

    private readonly UploadOptions _limits = options.Value;
    private readonly long _maxBytes = Math.Min(
        options.Value.MaxBytes,
        (long)((call.Limits.MessageBytes - TextOfMessage) / Growth)
    );

    /// <summary>Takes a request in.</summary>
    /// <returns>The upload, or the answer that says why it is refused; nothing is kept then.</returns>
    public async Task<(Upload? Upload, IResult? Refusal)> ReadAsync(
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (BoundaryOf(request) is not { } boundary)
            return (null, Problems.NotAForm());
        // Fields and headers of parts come on top of the files.
        var mostBytes = _maxBytes + ((_limits.MaxFiles + MostFields) * (long)PartHeaderBytes);
        if (request.ContentLength > mostBytes)
            return (null, Problems.UploadTooLarge(_maxBytes));
        var upload = new Upload();
        request.HttpContext.Items[typeof(Upload)] = upload;
        try
        {
            var refusal = await ReadAsync(PartsOf(request, boundary), upload, cancellationToken);
            if (refusal is null)
                return (upload, null);
            await upload.DisposeAsync();
            return (null, refusal);
        }
        catch (Exception e) when (IsMalformed(e, request))
        {
            await upload.DisposeAsync();
            return (null, Problems.NotAForm());
        }
        catch
        {
            await upload.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// The fields that a refused request has brought, so that its page can show them again. Pages send them before the
    /// files.
    /// </summary>
    public async Task<Upload> FieldsOfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Items[typeof(Upload)] is Upload read)
            return read;
        var upload = new Upload();
        if (BoundaryOf(request) is not { } boundary)
            return upload;
        try
        {
            var parts = PartsOf(request, boundary);
            for (
                var count = 0;
                count < MostFields
                    && await parts.ReadNextSectionAsync(cancellationToken) is { } section
                    && FieldNameOf(section) is { } name;
                count++
            )
                upload.Add(name, await FieldAsync(section, cancellationToken) ?? "");
        }
        catch (Exception e) when (IsMalformed(e, request))
        {
            // Then these are all.
        }

        return upload;
    }

    private static MultipartReader PartsOf(HttpRequest request, string boundary) =>
        new(boundary, request.Body) { HeadersCountLimit = HeadersOfPart, HeadersLengthLimit = PartHeaderBytes };

    private static string? FieldNameOf(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
        && disposition.Name.Length > 0
        && !disposition.IsFileDisposition()
            ? HeaderUtilities.RemoveQuotes(disposition.Name).ToString()
            : null;

    private async Task<IResult?> ReadAsync(MultipartReader reader, Upload upload, CancellationToken cancellationToken)
    {
        var left = _maxBytes;
        for (var parts = 0; await reader.ReadNextSectionAsync(cancellationToken) is { } section; parts++)
        {
            if (parts >= _limits.MaxFiles + MostFields)
                return Problems.TooManyParts();
            if (
                !ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
                || disposition.Name.Length == 0
            )
                return Problems.NotAForm();
            var field = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (!disposition.IsFileDisposition())
            {
                if (await FieldAsync(section, cancellationToken) is not { } value)
                    return Problems.BadField(field, $"{_limits.MaxFieldLength}文字以内で入力してください。");
                upload.Add(field, value);
                continue;
            }

            try
            {
                var content = await Spool.TakeAsync(section.Body, left, cancellationToken);
                left -= content.Length;
                var name = HeaderUtilities
                    .RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName)
                    .ToString();
                // A file field that was left empty comes as a file without name and content.
                if (content.Length == 0 && name.Length == 0)
                    await content.DisposeAsync();
                else
                    upload.Add(SafeName(name, upload.Files.Count + 1), content);
            }
            catch (MessageTooLargeException)
            {
                return Problems.UploadTooLarge(_maxBytes);
            }

            if (upload.Files.Count > _limits.MaxFiles)
                return Problems.TooManyFiles(_limits.MaxFiles);
        }

        return null;
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is { Length: > 0 and <= LongestBoundary } boundary
            ? boundary
            : null;

    // The connection's own faults are not the content's: they end the request, and the client tries again.
    private static bool IsMalformed(Exception e, HttpRequest request) =>
        e is InvalidDataException
        || (
            e is IOException and not BadHttpRequestException
            && !request.HttpContext.RequestAborted.IsCancellationRequested
            && e.GetType() == typeof(IOException)
        );

    private async Task<string?> FieldAsync(MultipartSection section, CancellationToken cancellationToken)
    {
        // Four bytes for a character at most.
        var buffer = new byte[(_limits.MaxFieldLength * 4) + 1];
        var length = await section.Body.ReadAtLeastAsync(
            buffer,
            buffer.Length,
            throwOnEndOfStream: false,
            cancellationToken
        );
        var text = length < buffer.Length ? Encoding.UTF8.GetString(buffer, 0, length) : null;
        return text?.Length <= _limits.MaxFieldLength ? text : null;
    }

    // Browsers send a name; whatever else comes is no path, has no control characters, and does not turn the direction
    // of reading round.
    private static string SafeName(string name, int number)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([
            .. last.Where(c =>
                char.GetUnicodeCategory(c)
                    is not (
                        UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator
                    )
            ),
        ]).Trim();
        if (clean.Length > LongestFileName)
            clean = clean[..(LongestFileName / 2)] + clean[^(LongestFileName / 2)..]; // The end tells the type.
        return clean.Trim('.').Length == 0 ? $"名称なし{number}" : clean;
    }
}

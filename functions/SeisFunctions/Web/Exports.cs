using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Exporting;

namespace SeisFunctions.Web;

/// <summary>Answers requests for exports, by key or at the desk: always a download, written while it is read.</summary>
public sealed class Exports(
    CsvExport csv,
    WorkbookExport workbooks,
    CollectionExport collections,
    ApplicationZip zips,
    ExportReader applications,
    RegistrationExport registrations,
    CallDefinition call,
    IOptions<LinkOptions> links,
    TimeProvider clock
)
{
    /// <summary>All applications as CSV.</summary>
    public async Task<IResult> CsvAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var afterDeadline = await applications.IsAfterDeadlineAsync(cancellationToken);
        return File(
            request,
            target => csv.WriteAsync(target, DeskOf(request), afterDeadline, cancellationToken),
            "text/csv; charset=utf-8",
            NameOf("applications.csv")
        );
    }

    /// <summary>All applications as an Excel file.</summary>
    public async Task<IResult> WorkbookAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var afterDeadline = await applications.IsAfterDeadlineAsync(cancellationToken);
        return File(
            request,
            target => workbooks.WriteAsync(target, DeskOf(request), afterDeadline, cancellationToken),
            WorkbookExport.ContentType,
            NameOf("applications.xlsx")
        );
    }

    /// <summary>All registrations for the briefing as CSV, or 404 in a call without one.</summary>
    public IResult RegistrationsCsv(HttpRequest request, CancellationToken cancellationToken) =>
        call.Briefing is null
            ? Problems.NotFound("説明会")
            : File(
                request,
                target => registrations.WriteCsvAsync(target, cancellationToken),
                "text/csv; charset=utf-8",
                NameOf("registrations.csv")
            );

    /// <summary>The same as an Excel file.</summary>
    public IResult RegistrationsWorkbook(HttpRequest request, CancellationToken cancellationToken) =>
        call.Briefing is null
            ? Problems.NotFound("説明会")
            : File(
                request,
                target => registrations.WriteWorkbookAsync(target, cancellationToken),
                WorkbookExport.ContentType,
                NameOf("registrations.xlsx")
            );

    /// <summary>All that is collected after the closing as an Excel file.</summary>
    public IResult Collections(HttpRequest request, CancellationToken cancellationToken) =>
        File(
            request,
            target => collections.WriteAsync(target, DeskOf(request), cancellationToken),
            WorkbookExport.ContentType,
            NameOf("collections.xlsx")
        );

    /// <summary>One application with all that belongs to it as a zip, or 404.</summary>
    public async Task<IResult> ZipAsync(HttpRequest request, string code, CancellationToken cancellationToken)
    {
        if (await applications.FindAsync(code, cancellationToken) is not { } application)
            return Problems.NotFound("申請");
        AllowWritingAtOnce(request);
        return File(
            request,
            target => zips.WriteAsync(target, DeskOf(request), application, cancellationToken),
            "application/zip",
            NameOf($"{code}.zip")
        );
    }

    // Closing an entry of a zip writes its last bytes at once and not in turn with the server, which must allow that.
    private static void AllowWritingAtOnce(HttpRequest request) =>
        request.HttpContext.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;

    private static IResult File(HttpRequest request, Func<Stream, Task> write, string contentType, string name)
    {
        SecurityHeaders.Apply(request);
        return Results.Stream(write, contentType, name);
    }

    // Whoever keeps several must see which is which.
    private string NameOf(string file) =>
        $"{call.Id}-{JapanTime.Of(clock.GetUtcNow()).ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture)}-{file}";

    private Uri DeskOf(HttpRequest request) => links.Value.Address ?? new Uri($"{request.Scheme}://{request.Host}");
}

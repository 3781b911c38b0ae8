using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Mail;
using SeisFunctions.Querying;

namespace SeisFunctions.Exporting;

/// <summary>What is collected after the closing as an Excel file: one row each, with everything that the board shows.</summary>
public sealed class CollectionExport(CollectionViews collections)
{
    /// <summary>Writes all of it.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="desk">Address of the desk, for links.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public async Task WriteAsync(Stream target, Uri desk, CancellationToken cancellationToken)
    {
        await using var file = TemporaryFile.Create(FileOptions.Asynchronous);
        await FillAsync(file, desk, cancellationToken);
        file.Position = 0;
        await file.CopyToAsync(target, cancellationToken);
    }

    private async Task FillAsync(Stream file, Uri desk, CancellationToken cancellationToken)
    {
        using var workbook = new Workbook(file);
        using var sheet = workbook.Sheet("提出物", Columns(desk));
        await foreach (var one in collections.AllAsync(cancellationToken))
            sheet.Add(one);
    }

    private static IReadOnlyList<SheetColumn<CollectionView>> Columns(Uri desk) =>
        [
            new("コード", 8, one => one.Applicant.Code),
            new("申請者", 14, one => new SheetLink(
                one.Applicant.Name,
                new Uri(desk, $"/open/applications/{one.Applicant.Code}").AbsoluteUri
            )),
            new("提出物", 16, one => one.Title),
            new("対象", 18, one => one.Name),
            new("状況", 12, one => CollectionText.Of(one.Status)),
            new("期限", 19, one => one.Status == CollectionStatus.Unexpected ? null : one.Due),
            new("受領日時", 19, one => one.ReceivedAt),
            new("受付番号", 12, one => one.ReceiptNumber),
            new("版", 6, one => one.Number == 0 ? null : one.Number),
            new("確認が必要な点", 50, one => string.Join("\n", one.Differences)),
            new("確認待ちの受付番号", 16, one => one.Waiting is { } id ? SubmissionId.ReceiptNumber(id) : null),
            new("対象外の理由", 28, one => one.Status == CollectionStatus.NotDue ? one.Excuse : null),
            new("担当者の操作", 16, one => one.Mark?.Kind switch
            {
                CollectionMarkKind.Received => "受領済みとした",
                CollectionMarkKind.Waived => "免除した",
                CollectionMarkKind.AskedAgain => "再提出を求めた",
                _ when one.Mark is not null => "期限を変更した",
                _ => null,
            }),
            new("操作の理由", 28, one => one.Mark?.Note),
            new("操作した方", 16, one => one.Mark?.By),
            new("操作日時", 19, one => one.Mark?.At),
        ];
}

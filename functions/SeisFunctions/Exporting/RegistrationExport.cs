using SeisFunctions.Briefing;
using SeisFunctions.Calls;
using SeisFunctions.Mail;
using SeisFunctions.Querying;

namespace SeisFunctions.Exporting;

/// <summary>The registrations for the briefing, one row each, oldest first, as CSV and as an Excel file.</summary>
public sealed class RegistrationExport(BriefingRegister register, CallDefinition call)
{
    private static readonly IReadOnlyList<SheetColumn<RegistrationView>> Columns =
    [
        new("氏名", 18, one => one.Name),
        new("所属", 30, one => one.Organisation),
        new("部署・役職", 24, one => one.Department),
        new("メールアドレス", 32, one => one.Email),
        new("区分", 40, one => one.KindLabel),
        new("参加資格", 12, one => one.RemovedAt is not null ? "取消し" : one.Against is null ? "あり" : "なし"),
        new("参加資格がない理由", 40, one => one.Against),
        new("申込日時", 20, one => one.RegisteredAt),
        new("内容の日時", 20, one => one.EnteredAt),
        new("登録・訂正した担当者", 18, one => one.By),
        new("申込みの回数", 10, one => one.Entries),
        new("担当者の操作の後の再申込み", 14, one => one.AsksAgain ? "あり" : ""),
        new("取消しの日時", 20, one => one.RemovedAt),
        new("参加方法の案内を作成した日時", 20, one => one.ToldAt),
    ];

    /// <summary>Writes them as CSV.</summary>
    public async Task WriteCsvAsync(Stream target, CancellationToken cancellationToken) =>
        await CsvExport.WriteAsync(target, Columns, (await AllAsync(cancellationToken)).ToAsyncEnumerable());

    /// <summary>Writes them as an Excel file.</summary>
    public async Task WriteWorkbookAsync(Stream target, CancellationToken cancellationToken)
    {
        var all = await AllAsync(cancellationToken);
        await using var file = TemporaryFile.Create(FileOptions.Asynchronous);
        using (var workbook = new Workbook(file))
        {
            using var sheet = workbook.Sheet("参加申込", Columns);
            foreach (var one in all)
                sheet.Add(one);
        }

        file.Position = 0;
        await file.CopyToAsync(target, cancellationToken);
    }

    private async Task<IReadOnlyList<RegistrationView>> AllAsync(CancellationToken cancellationToken)
    {
        var all = await register.AllAsync(cancellationToken).ToListAsync(cancellationToken);
        return
        [
            .. new RegistrationQuery(Sort: RegistrationSort.Oldest)
                .Of(all)
                .Select(one => RegistrationView.Of(one, call)),
        ];
    }
}

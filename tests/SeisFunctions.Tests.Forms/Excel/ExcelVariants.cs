using static SeisFunctions.Tests.Forms.ExcelFile;

namespace SeisFunctions.Tests.Forms.Excel;

/// <summary>様式2 with the sample answers, in the shapes that people and programs give it.</summary>
internal static class ExcelVariants
{
    private static readonly IReadOnlyList<IReadOnlyList<string?>> Head =
    [
        ["様式2"],
        [$"令和8年度 {CallForms.Form2.Title}"],
        [null],
        ["都道府県名", null, "島根県"],
        [null],
    ];

    public static IReadOnlyList<Variant> All { get; } =
    [
        Full("as the blank form", SampleForms.Excel()),
        Full(
            "tables that begin elsewhere",
            Of(file =>
                file.Sheet(
                        "連携市区町村",
                        [.. Head, [null], [null], SampleForms.Header(0), .. Municipalities],
                        firstRow: 4,
                        firstColumn: 3
                    )
                    .Sheet("推進体制", [SampleForms.Header(1), .. Structure], firstRow: 9, firstColumn: 2)
            )
        ),
        Full(
            "both tables on one sheet",
            Of(file =>
                file.Sheet(
                    "Sheet1",
                    [
                        .. Head,
                        SampleForms.Header(0),
                        .. Municipalities,
                        [null],
                        ["推進体制"],
                        SampleForms.Header(1),
                        .. Structure,
                    ]
                )
            )
        ),
        Full(
            "sheets renamed",
            Of(file =>
                file.Sheet("Sheet1", [.. Head, SampleForms.Header(0), .. Municipalities])
                    .Sheet("Sheet2", [SampleForms.Header(1), .. Structure])
            )
        ),
        Full(
            "among other sheets",
            Of(file =>
                Normal(
                    file.Sheet(
                        "予算",
                        [
                            ["費目", "担当者", "金額"],
                            ["旅費", "県庁 五郎", "100"],
                            ["都道府県名", "鳥取県"],
                        ]
                    )
                )
            )
        ),
        Full(
            "gaps between rows",
            Of(file =>
                file.Sheet(
                        "連携市区町村",
                        [.. Head, SampleForms.Header(0), Municipalities[0], [null], [null], Municipalities[1]]
                    )
                    .Sheet("推進体制", [SampleForms.Header(1), Structure[0], [null], Structure[1]])
            )
        ),
        Full(
            "numbered empty rows and notes below",
            Of(file =>
                file.Sheet(
                        "連携市区町村",
                        [
                            .. Head,
                            SampleForms.Header(0),
                            .. Municipalities,
                            ["3"],
                            ["4"],
                            ["5", null, null, "☐"],
                            ["※ 行が足りない場合は追加してください。"],
                            ["注：課題は具体的に記入してください。"],
                            ["以上"],
                        ]
                    )
                    .Sheet("推進体制", [SampleForms.Header(1), .. Structure, ["DX担当"], ["課題所管"]])
            )
        ),
        Full(
            "notes above and inside the table",
            Of(file =>
                file.Sheet(
                        "連携市区町村",
                        [
                            .. Head,
                            ["※1行に1市区町村"],
                            SampleForms.Header(0),
                            Municipalities[0],
                            ["※ここから郡部"],
                            Municipalities[1],
                            ["合計", null, "2団体"],
                            [null, null, "計2市町村"],
                        ]
                    )
                    .Sheet("推進体制", [SampleForms.Header(1), .. Structure])
            )
        ),
        Full(
            "an example row inside the table",
            Of(file =>
                file.Sheet(
                        "連携市区町村",
                        [
                            .. Head,
                            SampleForms.Header(0),
                            ["例", "131016", "千代田区", "○", "課", "氏名", "a@city.example.lg.jp", "課題", "支援"],
                            .. Municipalities,
                        ]
                    )
                    .Sheet("推進体制", [SampleForms.Header(1), .. Structure])
            )
        ),
        Full(
            "columns moved",
            Of(file =>
                file.Sheet("連携市区町村", [.. Head, Turned(SampleForms.Header(0)), .. Municipalities.Select(Turned)])
                    .Sheet("推進体制", [Turned(SampleForms.Header(1)), .. Structure.Select(Turned)])
            )
        ),
        Full(
            "headers with blanks, line breaks and remarks",
            Of(file =>
                file.Sheet(
                        "連携市区町村",
                        [
                            .. Head,
                            [.. SampleForms.Header(0).Select(label => label![..1] + "\n " + label[1..] + "（必須）")],
                            .. Municipalities,
                        ]
                    )
                    .Sheet(
                        "推進体制",
                        [
                            [.. SampleForms.Header(1).Select(label => $" {label} ※")],
                            .. Structure,
                        ]
                    )
            )
        ),
        Full(
            "headers a little renamed",
            Of(file =>
                file.Sheet(
                        "連携市区町村",
                        [
                            .. Head,
                            [
                                "番号",
                                "市区町村コード",
                                "市町村名",
                                "同意の有無",
                                "担当部署名",
                                "担当者氏名",
                                "E-mail",
                                "解決を図りたい地域課題",
                                "希望する支援内容",
                            ],
                            .. Municipalities,
                        ]
                    )
                    .Sheet(
                        "推進体制",
                        [
                            ["区 分", "部局課名", "担当者名", "役割分担"],
                            .. Structure,
                        ]
                    )
            )
        ),
        Full(
            "a header of two rows",
            Of(file =>
                file.Sheet(
                        "連携市区町村",
                        [
                            .. Head,
                            [
                                "No.",
                                "団体コード",
                                "市区町村名",
                                "同意",
                                "連絡先",
                                null,
                                null,
                                "解決を図る地域課題",
                                "受けたい支援内容",
                            ],
                            [null, null, null, null, "担当部署", "担当者", "メールアドレス"],
                            .. Municipalities,
                        ],
                        after: "<mergeCells><mergeCell ref=\"A6:A7\"/><mergeCell ref=\"B6:B7\"/><mergeCell ref=\"C6:C7\"/><mergeCell ref=\"D6:D7\"/><mergeCell ref=\"E6:G6\"/><mergeCell ref=\"H6:H7\"/><mergeCell ref=\"I6:I7\"/></mergeCells>"
                    )
                    .Sheet("推進体制", [SampleForms.Header(1), .. Structure])
            )
        ),
        Full("shared strings with furigana and rich text", Shared()),
        Full("codes as numbers", Of(file => Normal(file, row => [row[0], Number(row[1]!), .. row.Skip(2)]))),
        Full(
            "formulas with stored results",
            Of(file => Normal(file, row => [.. row.Select(cell => $"<c t=\"str\"><f>\"{cell}\"</f><v>{cell}</v></c>")]))
        ),
        Full(
            "a million styled rows below",
            Of(file =>
                file.Xml(
                        "連携市区町村",
                        $"<sheetData>{string.Concat(Head.Append(SampleForms.Header(0)).Concat(Municipalities).Select((row, index) => Row(index + 1, 1, row)))}{string.Concat(Enumerable.Range(20, 200_000).Select(row => $"<row r=\"{row}\" s=\"1\"/>"))}</sheetData>"
                    )
                    .Sheet("推進体制", [SampleForms.Header(1), .. Structure])
            )
        ),
        Full(
            "two tables side by side",
            Of(file =>
                file.Sheet(
                        "連携市区町村",
                        [
                            .. Head,
                            [.. SampleForms.Header(0), null, .. SampleForms.Header(0)],
                            [.. Municipalities[0], null, .. Municipalities[1]],
                        ]
                    )
                    .Sheet("推進体制", [SampleForms.Header(1), .. Structure])
            )
        ),
        Full(
            "the second table right of the first",
            Of(file =>
                file.Sheet(
                    "連携市区町村",
                    [
                        .. Head,
                        [.. SampleForms.Header(0), null, .. SampleForms.Header(1)],
                        [.. Municipalities[0], null, .. Structure[0]],
                        [.. Municipalities[1], null, .. Structure[1]],
                    ]
                )
            )
        ),
        Full(
            "the second table right of the first and lower",
            Of(file =>
                file.Sheet(
                    "連携市区町村",
                    [
                        .. Head,
                        SampleForms.Header(0),
                        [.. Municipalities[0], null, .. SampleForms.Header(1)],
                        [.. Municipalities[1], null, .. Structure[0]],
                        [.. Blank(9), null, .. Structure[1]],
                    ]
                )
            )
        ),
        Full(
            "rows and columns exchanged",
            Of(file =>
                file.Sheet("連携市区町村", [.. Head, .. Exchanged([SampleForms.Header(0), .. Municipalities])])
                    .Sheet("推進体制", [.. Exchanged([SampleForms.Header(1), .. Structure])])
            )
        ),
        Full(
            "a block of labels and values for each entry",
            Of(file =>
                file.Sheet("連携市区町村", [.. Head, .. Blocks(SampleForms.Header(0), Municipalities)])
                    .Sheet("推進体制", [.. Blocks(SampleForms.Header(1), Structure)])
            )
        ),
        Full(
            "a sheet for each municipality",
            Of(file =>
                file.Sheet("松江市", [.. Head, SampleForms.Header(0), Municipalities[0]])
                    .Sheet("海士町", [SampleForms.Header(0), Municipalities[1]])
                    .Sheet("推進体制", [SampleForms.Header(1), .. Structure])
            )
        ),
        Full(
            "a header of three rows",
            Of(file =>
                file.Sheet(
                        "連携市区町村",
                        [
                            .. Head,
                            ["No.", "団体コード", "市区町村名", "同意", "担当", null, null, "内容", null],
                            [null, null, null, null, "部署等", null, "連絡先"],
                            [
                                null,
                                null,
                                null,
                                null,
                                "担当部署",
                                "担当者",
                                "メールアドレス",
                                "解決を図る地域課題",
                                "受けたい支援内容",
                            ],
                            .. Municipalities,
                        ]
                    )
                    .Sheet("推進体制", [SampleForms.Header(1), .. Structure])
            )
        ),
        Full(
            "consent in a column for yes and one for no",
            Of(file =>
                file.Sheet(
                        "連携市区町村",
                        [
                            .. Head,
                            [.. SampleForms.Header(0).Take(4), null, .. SampleForms.Header(0).Skip(4)],
                            [null, null, null, "有", "無"],
                            .. Municipalities.Select(row =>
                                (IReadOnlyList<string?>)[.. row.Take(4), null, .. row.Skip(4)]
                            ),
                        ]
                    )
                    .Sheet("推進体制", [SampleForms.Header(1), .. Structure])
            )
        ),
        Full(
            "consent in two columns that nothing heads",
            Of(file =>
                file.Sheet(
                        "連携市区町村",
                        [
                            .. Head,
                            [
                                .. SampleForms.Header(0).Take(3),
                                "同意あり",
                                "同意なし",
                                .. SampleForms.Header(0).Skip(4),
                            ],
                            .. Municipalities.Select(row =>
                                (IReadOnlyList<string?>)[.. row.Take(4), null, .. row.Skip(4)]
                            ),
                        ]
                    )
                    .Sheet("推進体制", [SampleForms.Header(1), .. Structure])
            )
        ),
        Full(
            "cells beyond the stated dimension",
            Of(
                file => Normal(file),
                xml => xml.Replace("<sheetData>", "<dimension ref=\"A1:B2\"/><sheetData>", StringComparison.Ordinal)
            )
        ),
        Full(
            "hidden columns",
            Of(
                file => Normal(file),
                xml =>
                    xml.Replace(
                        "<sheetData>",
                        "<cols><col min=\"5\" max=\"7\" hidden=\"1\"/></cols><sheetData>",
                        StringComparison.Ordinal
                    )
            )
        ),
        Full("no styles", Of(file => Normal(file)).Without("xl/styles.xml")),
        Full(
            "no row and cell references",
            Of(
                file => Normal(file),
                (xml) => System.Text.RegularExpressions.Regex.Replace(xml, "<row r=\"\\d+\"", "<row")
            )
        ),
    ];

    private static IReadOnlyList<IReadOnlyList<string?>> Municipalities => SampleAnswers.Municipalities;

    private static IReadOnlyList<IReadOnlyList<string?>> Structure => SampleAnswers.Structure;

    private static Variant Full(string name, ExcelFile file) => Full(name, file.Build());

    private static Variant Full(string name, byte[] file) =>
        new(
            $"Excel: {name}",
            file,
            new Dictionary<string, string?> { ["prefecture"] = "島根県" },
            new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>
            {
                ["municipalities"] = SampleAnswers.Municipalities,
                ["structure"] = SampleAnswers.Structure,
            }
        );

    private static byte[] Of(Func<ExcelFile, ExcelFile> write) => write(new()).Build();

    private static byte[] Of(Func<ExcelFile, ExcelFile> write, Func<string, string> change) =>
        OfficeZip.With(Of(write), "xl/worksheets/sheet1.xml", change);

    private static ExcelFile Normal(
        ExcelFile file,
        Func<IReadOnlyList<string?>, IReadOnlyList<string?>>? municipality = null
    ) =>
        file.Sheet(
                "連携市区町村",
                [.. Head, SampleForms.Header(0), .. Municipalities.Select(row => municipality?.Invoke(row) ?? row)]
            )
            .Sheet("推進体制", [SampleForms.Header(1), .. Structure]);

    private static byte[] Shared()
    {
        var file = new ExcelFile();
        return Normal(file, row =>
                [
                    .. row.Select(text =>
                        (string?)
                            file.Shared(
                                $"<r><rPr><b/></rPr><t>{text![..1]}</t></r><r><t>{text[1..]}</t></r><rPh sb=\"0\" eb=\"1\"><t>フリガナ</t></rPh><phoneticPr fontId=\"1\"/>"
                            )
                    ),
                ]
            )
            .Build();
    }

    private static IEnumerable<IReadOnlyList<string?>> Blocks(
        IReadOnlyList<string?> labels,
        IReadOnlyList<IReadOnlyList<string?>> rows
    ) =>
        rows.SelectMany(row =>
            labels.Zip(row, (label, value) => (IReadOnlyList<string?>)[label, value]).Append([null])
        );

    private static IEnumerable<string?> Blank(int cells) => Enumerable.Repeat((string?)null, cells);

    private static IEnumerable<IReadOnlyList<string?>> Exchanged(IReadOnlyList<IReadOnlyList<string?>> rows) =>
        Enumerable
            .Range(0, rows[0].Count)
            .Select(column => (IReadOnlyList<string?>)[.. rows.Select(row => row[column])]);

    /// <summary>The first column stays, the others are turned round.</summary>
    private static IReadOnlyList<string?> Turned(IReadOnlyList<string?> row) => [row[0], .. row.Skip(1).Reverse()];
}

using SeisFunctions.Tests.Forms;

namespace SeisFunctions.Tests.Checking;

/// <summary>
/// 様式2 of 島根県 as somebody fills it in: two municipalities and two departments, and what is changed about them.
/// </summary>
internal sealed class FilledSheet
{
    private readonly List<string?[]> _municipalities =
    [
        [
            "1",
            "322016",
            "松江市",
            "○",
            "企画課",
            "市町村 次郎",
            "kikaku@city.example.lg.jp",
            "窓口の待ち時間の短縮",
            "課題の整理と実装計画の策定",
        ],
        [
            "2",
            "322024",
            "浜田市",
            "○",
            "企画課",
            "市町村 四郎",
            "kikaku@city.example.lg.jp",
            "通院の手段の確保",
            "実装計画の策定",
        ],
    ];

    private readonly List<string?[]> _departments =
    [
        ["DX担当", "デジタル推進部デジタル推進課", "見本 花子", "全体の総括"],
        ["課題所管", "防災部防災企画課", "見本 三郎", "防災分野の課題の整理"],
    ];

    private string?[][] _below = [];
    private bool _hasStructure = true;

    /// <summary>Changes a cell of a municipality's row by the label of its column; null empties it.</summary>
    public FilledSheet Row(int row, string column, string? value) =>
        Do(() => _municipalities[row - 1][IndexOf(0, column)] = value);

    /// <summary>Changes a cell of a department's row.</summary>
    public FilledSheet Department(int row, string column, string? value) =>
        Do(() => _departments[row - 1][IndexOf(1, column)] = value);

    /// <summary>Leaves the first rows of the list.</summary>
    public FilledSheet First(int rows) => Do(() => _municipalities.RemoveRange(rows, _municipalities.Count - rows));

    /// <summary>Leaves the department of digital matters alone.</summary>
    public FilledSheet OneDepartment() => Do(() => _departments.RemoveAt(1));

    /// <summary>Writes below the list.</summary>
    public FilledSheet Below(string text) =>
        Do(() =>
            _below = [
                [null],
                [null, null, text],
            ]
        );

    public FilledSheet WithoutStructure() => Do(() => _hasStructure = false);

    public byte[] Build()
    {
        var file = new ExcelFile().Sheet(
            "連携市区町村",
            [
                ["様式2"],
                ["連携市区町村一覧・推進体制"],
                [null],
                ["都道府県名", null, "島根県"],
                [null],
                SampleForms.Header(0),
                .. _municipalities,
                .. _below,
            ]
        );
        return (
            _hasStructure
                ? file.Sheet(
                    "推進体制",
                    [
                        ["推進体制"],
                        [null],
                        SampleForms.Header(1),
                        .. _departments,
                    ]
                )
                : file
        ).Build();
    }

    private static int IndexOf(int table, string column) => SampleForms.Header(table).ToList().IndexOf(column);

    private FilledSheet Do(Action change)
    {
        change();
        return this;
    }
}

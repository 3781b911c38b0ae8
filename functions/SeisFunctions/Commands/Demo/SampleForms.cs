using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms.Blank;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Commands.Demo;

/// <summary>
/// Fills the blank forms of the call in as an applicant would. All people and addresses are invented.
/// </summary>
internal sealed class SampleForms(CallDefinition call)
{
    private readonly Dictionary<string, byte[]> _blanks = call.Forms.ToDictionary(form => form.Id, Blank);

    /// <summary>The applicant of that name.</summary>
    public Applicant Applicant(string name) => call.Applicants.All.First(applicant => applicant.Name == name);

    /// <summary>A complete 様式1; <paramref name="change"/> replaces entries by field id.</summary>
    public byte[] Form1(string prefecture, params (string Field, string Value)[] change)
    {
        var fields = new Dictionary<string, string>
        {
            [FormFields.Prefecture] = prefecture,
            ["representative"] = "知事　見本 太郎",
            ["department"] = "デジタル推進部デジタル推進課",
            ["contactName"] = "主査　見本 花子",
            ["contactKana"] = "みほん はなこ",
            [FormFields.Telephone] = "０３－００００－００００（内線１２３４）",
            [FormFields.Email] = "dx-mihon@pref.example.lg.jp",
            ["address"] = "〒000-0000 見本市見本町1-1",
            [FormFields.ApplicationKind] = FormFields.Ordinary,
            [FormFields.PastSelection] = FormFields.No,
            ["currentStructure"] = "庁内にDX推進本部を設けているが、市区町村を支える体制は担当者2名にとどまる。",
            ["issues"] = "高齢者の移動手段の確保、災害時の情報伝達、事業者のデジタル化",
            ["goal"] = "都道府県と市区町村が人材と知見を分け合い、課題の解決を自ら進められる体制",
            [FormFields.SupportStructure] = "true",
            ["supportPeople"] = "true",
            ["supportDetail"] = "市区町村を巡回する相談体制の設計と、庁内研修の企画",
            [FormFields.Memorandum1] = "true",
            [FormFields.PersonalDataConsent] = "true",
            ["submittedOn"] = "令和８年３月２０日",
        };
        foreach (var number in Enumerable.Range(1, 10))
            fields[FormFields.Requirement(number)] = "true";
        foreach (var (field, value) in change)
            fields[field] = value;
        return Fill(FormFields.Form1, new(fields, NoTables));
    }

    /// <summary>A complete wide-area 様式1 with these partners.</summary>
    public byte[] WideForm1(string prefecture, string partners, params (string Field, string Value)[] change) =>
        Form1(
            prefecture,
            [
                (FormFields.ApplicationKind, FormFields.WideArea),
                (FormFields.Declaration, FormFields.Yes),
                (FormFields.SupportTheme, "true"),
                (FormFields.SupportConsensus, "true"),
                (FormFields.Requirement(11), "true"),
                (FormFields.Memorandum2, "true"),
                (FormFields.Partners, partners),
                (FormFields.RoleOfRepresentative, "全体の調整と会議の運営"),
                (FormFields.RoleOfPartners, "各都道府県が、管内の市区町村との調整と実証の場の提供を担う。"),
                (FormFields.Necessity, "生活圏が都県の境をまたいでおり、単独では解決できない。"),
                (FormFields.Efficiency, "同じ仕組みを共同で設けることで、費用と人手を減らせる。"),
                (FormFields.Feasibility, "既に担当課長会議を設け、役割を確認している。"),
                (FormFields.Consultation, "true"),
                .. change,
            ]
        );

    /// <summary>A 様式2 that lists these municipalities, all consenting.</summary>
    public byte[] Form2(string prefecture, params string[] municipalities)
    {
        var rows = municipalities.Select(name =>
            Row(
                (
                    "code",
                    call.Gazetteer.Municipalities.FirstOrDefault(municipality => municipality.Name == name)?.Code ?? ""
                ),
                ("municipality", name),
                ("consent", "true"),
                ("department", "企画課"),
                ("contactName", "市町村 次郎"),
                ("email", "kikaku@city.example.lg.jp"),
                ("issues", "窓口の待ち時間の短縮"),
                ("support", "課題の整理と実装計画の策定")
            )
        );
        IReadOnlyDictionary<string, string>[] structure =
        [
            Row(
                ("kind", FormFields.DigitalDepartment),
                ("department", "デジタル推進部デジタル推進課"),
                ("contactName", "見本 花子"),
                ("role", "全体の総括")
            ),
            Row(
                ("kind", FormFields.IssueDepartment),
                ("department", "防災部防災企画課"),
                ("contactName", "見本 三郎"),
                ("role", "防災分野の課題の整理")
            ),
        ];
        return Fill(
            FormFields.Form2,
            new(
                new Dictionary<string, string> { [FormFields.Prefecture] = prefecture },
                new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
                {
                    [FormFields.Municipalities] = [.. rows],
                    [FormFields.Structure] = structure,
                }
            )
        );
    }

    /// <summary>A 様式2 that lists the first <paramref name="count"/> municipalities of a prefecture.</summary>
    public byte[] Form2(string prefecture, int count) =>
        Form2(
            prefecture,
            [
                .. call
                    .Gazetteer.MunicipalitiesOf(call.PrefectureOf(Applicant(prefecture))!)
                    .Take(count)
                    .Select(municipality => municipality.Name),
            ]
        );

    private static Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> NoTables => [];

    private static Dictionary<string, string> Row(params (string Column, string Value)[] cells) =>
        cells.ToDictionary(cell => cell.Column, cell => cell.Value);

    private static byte[] Blank(FormDefinition form)
    {
        using var blank = new MemoryStream();
        BlankForms.Write(form, blank);
        return blank.ToArray();
    }

    private byte[] Fill(string form, FormEntries entries)
    {
        using var blank = new MemoryStream(_blanks[form]);
        using var filled = new MemoryStream();
        var definition = call.Form(form);
        // A call of one's own may do without some of the fields.
        var known = entries.Fields.Where(entry => definition.Fields.Any(field => field.Id == entry.Key)).ToDictionary();
        FormFiller.Fill(
            definition,
            new(
                Labelled(known, definition.Fields),
                entries.Tables.ToDictionary(table => table.Key, table => RowsOf(definition, table.Key, table.Value))
            ),
            blank,
            filled
        );
        return filled.ToArray();
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> RowsOf(
        FormDefinition form,
        string table,
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows
    ) => [.. rows.Select(row => Labelled(row, form.Tables.First(one => one.Id == table).Columns))];

    // Samples name options by their ids; applicants write the words printed.
    private static Dictionary<string, string> Labelled(
        IReadOnlyDictionary<string, string> entries,
        IEnumerable<FieldDefinition> fields
    ) =>
        entries.ToDictionary(
            entry => entry.Key,
            entry =>
                fields.First(field => field.Id == entry.Key) is var field && field.OptionIds.Contains(entry.Value)
                    ? field.OptionLabel(entry.Value)
                    : entry.Value
        );
}

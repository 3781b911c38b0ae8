using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Publishing;

/// <summary>What gets into the published documents, and what never does.</summary>
public sealed class PublishedDataTests
{
    [Fact]
    public void What_stands_in_a_field_that_the_call_does_not_name_gets_into_no_part_of_any_document()
    {
        var (form1, form2, markers) = Marked();
        var candidate = Candidates.Of("東京都", form1, form2);

        var documents = Candidates.Documents(candidate);

        Assert.True(markers.Count > 15, string.Join(' ', markers));
        Assert.Equal(3, documents.Count);
        foreach (var (name, document) in documents)
            // As it stands in a part, and where the words of one are parted.
            Assert.All(
                Candidates.PartsOf(document).Select(part => part.Part + part.Text).Append(Candidates.TextOf(document)),
                text => Assert.DoesNotContain(markers, marker => text.Contains(marker, StringComparison.OrdinalIgnoreCase))
            );
        // Nothing tells who made them, or on which machine.
        Assert.DoesNotContain(
            documents.Values.SelectMany(Candidates.PartsOf),
            part => part.Part.StartsWith("docProps", StringComparison.Ordinal)
        );
        // The same marker in a published field is found by this test.
        var published = Candidates.Documents(
            Candidates.Of("東京都", Sample.Forms.Form1("東京都", ("goal", "秘匿九九")), form2)
        );
        Assert.Contains(Candidates.PartsOf(published["sheets.docx"]), part => part.Text.Contains("秘匿九九"));
    }

    // Every field and column of the shipped forms that holds words and that the call does not publish, with a word of
    // its own.
    private static (byte[] Form1, byte[] Form2, IReadOnlyList<string> Markers) Marked()
    {
        var published = Sample.Call.Published!;
        var names = published
            .Sheet.SelectMany(part => part.Fields.Select(field => $"{field}").Concat(part.Columns.Select(column => $"{column}")))
            .ToHashSet();
        var markers = new List<string>();
        string Next(FieldKind kind)
        {
            var number = markers.Count + 10;
            var (value, marker) = kind switch
            {
                FieldKind.Email => ($"himitsu{number}@pref.example.lg.jp", $"himitsu{number}"),
                FieldKind.Telephone => ($"03-90{number}-56{number}", $"90{number}-56{number}"),
                _ => ($"秘匿{number}号", $"秘匿{number}号"),
            };
            markers.Add(marker);
            return value;
        }

        var fields = Sample
            .Call.Form("form1")
            .Fields.Where(field => field.Kind is FieldKind.Text or FieldKind.LongText or FieldKind.Email or FieldKind.Telephone)
            .Where(field => !names.Contains($"form1.{field.Id}"))
            .Select(field => (field.Id, Next(field.Kind)))
            .ToArray();
        var rows = new List<(string Table, Dictionary<string, string> Row)>();
        foreach (var (code, name) in new[] { ("131016", "千代田区"), ("132217", "清瀬市") })
            rows.Add(
                (
                    "municipalities",
                    new()
                    {
                        ["code"] = code,
                        ["municipality"] = name,
                        ["consent"] = "true",
                        ["department"] = Next(FieldKind.Text),
                        ["contactName"] = Next(FieldKind.Text),
                        ["email"] = Next(FieldKind.Email),
                        ["issues"] = "窓口の待ち時間の短縮",
                        ["support"] = "課題の整理と実装計画の策定",
                    }
                )
            );
        foreach (var (kind, department) in new[] { ("DX担当", "デジタル推進課"), ("課題所管", "防災課") })
            rows.Add(
                (
                    "structure",
                    new()
                    {
                        ["kind"] = kind,
                        ["department"] = department,
                        ["contactName"] = Next(FieldKind.Text),
                        ["role"] = "全体の総括",
                    }
                )
            );
        return (
            Sample.Forms.Form1("東京都", fields),
            Sample.Forms.Fill("form2", new() { ["prefecture"] = "東京都" }, [.. rows]),
            markers
        );
    }

    [Fact]
    public void The_list_tells_prefecture_municipalities_partners_theme_and_bureau_and_the_sheet_all_that_providers_choose_by()
    {
        var candidate = Candidates.Of("群馬県", Sample.Forms.WideForm1("群馬県", "栃木県、埼玉県"));

        var documents = Candidates.Documents(candidate, Candidates.Of("東京都"));

        var list = TextOf(documents["list.docx"]);
        var sheets = TextOf(documents["sheets.docx"]);
        foreach (
            var expected in new[]
            {
                "群馬県",
                string.Join("、", candidate.Municipalities),
                "広域リージョン連携（栃木県、埼玉県と連携）",
                "高齢者の移動手段の確保、災害時の情報伝達、事業者のデジタル化",
                "関東総合通信局",
                "令和8年4月3日",
            }
        )
        {
            Assert.Contains(expected, list, StringComparison.Ordinal);
            Assert.True(
                expected.StartsWith("令和", StringComparison.Ordinal)
                    || TextOf(documents["list.xlsx"]).Contains(expected, StringComparison.Ordinal),
                expected
            );
        }

        Assert.All(
            new[]
            {
                "庁内にDX推進本部を設けているが、市区町村を支える体制は担当者2名にとどまる。",
                "都道府県と市区町村が人材と知見を分け合い、課題の解決を自ら進められる体制",
                "・【必須】地域DX推進体制の構築支援",
                "・【広域】テーマ設定と関係者整理",
                "市区町村を巡回する相談体制の設計と、庁内研修の企画",
                "DX担当",
                candidate.Municipalities[0],
            },
            expected => Assert.Contains(expected, sheets, StringComparison.Ordinal)
        );
        // A page for each, and nothing that was not wanted.
        Assert.DoesNotContain("【希望】課題整理・取組方針策定", sheets, StringComparison.Ordinal);
        Assert.Equal(2, PartOf(documents["sheets.docx"]).Split("<w:pageBreakBefore").Length);
        Assert.All(documents.Where(one => one.Key.EndsWith("docx", StringComparison.Ordinal)), one =>
        {
            using var word = WordprocessingDocument.Open(new MemoryStream(one.Value), isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word).Select(fault => $"{fault.Path?.XPath} {fault.Description}"));
        });
        using var excel = SpreadsheetDocument.Open(new MemoryStream(documents["list.xlsx"]), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(excel).Select(fault => fault.Description));
    }

    [Fact]
    public void Only_municipalities_that_consent_with_an_issue_and_wanted_support_are_published()
    {
        var form2 = Sample.Forms.Fill(
            "form2",
            new() { ["prefecture"] = "東京都" },
            Row("131016", "千代田区", "true", "窓口の待ち時間の短縮"),
            Row("132217", "清瀬市", "false", "同意していない市の課題")
        );

        var candidate = Candidates.Of("東京都", form2: form2);

        Assert.Equal(["千代田区"], candidate.Municipalities);
        Assert.DoesNotContain(candidate.Texts, text => text.Text == "同意していない市の課題");

        static (string, Dictionary<string, string>) Row(string code, string name, string consent, string issues) =>
            (
                "municipalities",
                new()
                {
                    ["code"] = code,
                    ["municipality"] = name,
                    ["consent"] = consent,
                    ["issues"] = issues,
                    ["support"] = "課題の整理",
                }
            );
    }

    [Fact]
    public void An_officers_wording_takes_the_place_of_a_text_and_ends_when_the_applicant_writes_another_one()
    {
        var text = Candidates.Of("東京都").Texts.Single(text => text.Where == "目指す姿");
        var wordings = new Dictionary<string, string> { [text.Key] = "公表用の文言" };

        var reworded = Candidates.Of("東京都", wordings: wordings).Texts.Single(one => one.Where == "目指す姿");
        var later = Candidates
            .Of("東京都", Sample.Forms.Form1("東京都", ("goal", "新しい目標")), wordings: wordings)
            .Texts.Single(one => one.Where == "目指す姿");

        Assert.Equal(("公表用の文言", text.Written, true), (reworded.Text, reworded.Written, reworded.IsReworded));
        Assert.NotEqual(text.ConfirmationKey, reworded.ConfirmationKey);
        Assert.Equal(("新しい目標", false), (later.Text, later.IsReworded));
    }

    [Fact]
    public void The_theme_in_the_list_is_worded_for_itself()
    {
        var theme = Candidates.Of("東京都").Texts.Single(text => text.Where == "一覧のテーマ");

        var candidate = Candidates.Of("東京都", wordings: new Dictionary<string, string> { [theme.Key] = "交通と防災" });

        Assert.Equal("交通と防災", candidate.Theme!.Text);
        Assert.Contains(candidate.Texts, text => text.Where == "課題" && text.Text == theme.Written);
    }

    [Fact]
    public void A_long_text_is_printed_smaller_then_cut_with_a_sign_and_the_officer_is_told_where_and_how_much()
    {
        var longer = string.Concat(Enumerable.Repeat("地域の実情に応じた支援を進める。", 40));
        var longest = string.Concat(Enumerable.Repeat("庁内と市区町村の体制を整える。", 200));
        var fits = Candidates.Of("東京都", Sample.Forms.Form1("東京都", ("goal", longer)));
        var cut = Candidates.Of(
            "東京都",
            Sample.Forms.Form1("東京都", ("currentStructure", longest), ("goal", longest + "以上。"))
        );

        Assert.Empty(Candidates.Cuts(fits));
        Assert.Contains(longer, TextOf(Candidates.Documents(fits)["sheets.docx"]), StringComparison.Ordinal);
        var told = Candidates.Cuts(cut);
        Assert.Equal(["個票の「現状」", "個票の「目指す姿」"], told.Select(one => one.Where));
        Assert.All(told, one => Assert.InRange(one.Left, 500, 2_900));
        Assert.Equal(2, TextOf(Candidates.Documents(cut)["sheets.docx"]).Split("（以下略）").Length - 1);
    }

    [Fact]
    public void Of_more_municipalities_than_a_page_holds_the_rest_is_counted_and_told()
    {
        var hokkaido = Candidates.Of("北海道", form2: Sample.Forms.Form2("北海道", 179));

        var told = Candidates.Cuts(hokkaido).Where(one => one.IsRows).ToList();
        var sheets = TextOf(Candidates.Documents(hokkaido)["sheets.docx"]);

        var rows = Assert.Single(told);
        Assert.Equal("個票の「市区町村の課題と希望する支援」", rows.Where);
        Assert.Contains($"ほか{rows.Left}件（以下略）", sheets, StringComparison.Ordinal);
        Assert.Contains(hokkaido.Municipalities[^1], TextOf(Candidates.Documents(hokkaido)["list.docx"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_candidates_give_the_same_Word_files() =>
        Assert.Equal(
            Candidates.Documents(Candidates.Of("東京都"))["sheets.docx"],
            Candidates.Documents(Candidates.Of("東京都"))["sheets.docx"]
        );

    private static string TextOf(byte[] document) => Candidates.TextOf(document);

    private static string PartOf(byte[] document) =>
        Candidates.PartsOf(document).First(part => part.Part == "word/document.xml").Text;
}

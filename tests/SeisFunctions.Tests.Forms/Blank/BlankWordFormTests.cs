using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SeisFunctions.Forms.Definition;
using W14 = DocumentFormat.OpenXml.Office2010.Word;

namespace SeisFunctions.Tests.Forms.Blank;

public sealed class BlankWordFormTests
{
    public static TheoryData<string> Names => ["form1", "memorandum1", "memorandum2"];

    [Theory, MemberData(nameof(Names))]
    public void A_form_begins_with_its_number_and_its_edition_and_title(string name)
    {
        var form = PublishedForms.Definition(name);
        using var document = PublishedForms.Word(PublishedForms.Blank(form));

        Assert.Equal(
            [form.Name, $"{form.Edition} {form.Title}", form.Note],
            Body(document).Elements<Paragraph>().Take(3).Select(line => line.InnerText)
        );
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_label_or_wording_is_printed_once_in_the_order_of_the_definition(string name)
    {
        var form = PublishedForms.Definition(name);
        using var document = PublishedForms.Word(PublishedForms.Blank(form));

        var printed = EntryRows(document).Select(row => row.GetFirstChild<TableCell>()!.InnerText);

        Assert.Equal(form.Fields.Select(field => field.Text ?? field.Label), printed);
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_field_has_a_control_beside_its_label_that_carries_its_id_and_cannot_be_deleted(string name)
    {
        var form = PublishedForms.Definition(name);
        using var document = PublishedForms.Word(PublishedForms.Blank(form));

        var controls = EntryRows(document)
            .Select(row => row.Elements<TableCell>().Last().Descendants<SdtRun>().Single().SdtProperties!)
            .ToList();

        Assert.Equal(
            form.Fields.Select(field => ($"{form.Id}.{field.Id}", field.Label)),
            controls.Select(control =>
                (control.GetFirstChild<Tag>()!.Val!.Value!, control.GetFirstChild<SdtAlias>()!.Val!.Value!)
            )
        );
        Assert.All(controls, control =>
            Assert.Equal(
                LockingValues.SdtLocked,
                control.GetFirstChild<DocumentFormat.OpenXml.Wordprocessing.Lock>()!.Val!.Value
            )
        );
        Assert.Distinct(controls.Select(control => control.GetFirstChild<SdtId>()!.Val!.Value));
    }

    [Fact]
    public void An_empty_text_shows_its_hint_as_placeholder_in_the_placeholder_style()
    {
        using var document = PublishedForms.Word(PublishedForms.Blank(PublishedForms.Definition("form1")));

        var (representative, issues) = (Control(document, "form1.representative"), Control(document, "form1.issues"));

        Assert.Equal(("例：知事　○○ ○○", "ここに記入してください"), (representative.InnerText, issues.InnerText));
        Assert.All([representative, issues], control =>
            Assert.NotNull(control.SdtProperties!.GetFirstChild<ShowingPlaceholder>())
        );
        Assert.All([representative, issues], control =>
            Assert.Equal("PlaceholderText", control.Descendants<RunStyle>().Single().Val)
        );
        Assert.Empty(document.MainDocumentPart!.Document!.Descendants<SdtContentText>()); // LibreOffice 7.4 repeats what stands in one
    }

    [Fact]
    public void A_choice_is_a_list_to_choose_from_with_nothing_chosen()
    {
        using var document = PublishedForms.Word(PublishedForms.Blank(PublishedForms.Definition("form1")));

        var control = Control(document, "form1.applicationKind");

        Assert.Equal("選択してください", control.InnerText);
        Assert.Equal(
            ["選択してください", "通常", "広域リージョン連携（代表都道府県）"],
            control.Descendants<ListItem>().Select(item => item.DisplayText!.Value)
        );
        Assert.Equal("", control.Descendants<ListItem>().First().Value!.Value);
    }

    [Fact]
    public void The_three_supports_for_wide_area_applications_stand_between_the_mandatory_one_and_those_that_all_may_wish_for()
    {
        var form = PublishedForms.Definition("form1");
        using var document = PublishedForms.Word(PublishedForms.Blank(form));
        var printed = document.MainDocumentPart!.Document!.Body!.InnerText;

        string[] labels =
        [
            "【必須】地域DX推進体制の構築支援",
            "【広域】テーマ設定と関係者整理",
            "【広域】合意形成・役割分担・意思決定の設計",
            "【広域】連携の進め方のたたき台作成",
            "【希望】課題整理・取組方針策定",
        ];
        var places = labels.Select(label => printed.IndexOf(label, StringComparison.Ordinal)).ToList();

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Every_tick_is_an_empty_box_before_its_caption()
    {
        var form = PublishedForms.Definition("form1");
        using var document = PublishedForms.Word(PublishedForms.Blank(form));
        var ticks = form.Fields.Where(field => field.Kind == FieldKind.Tick).ToList();

        Assert.Equal(23, ticks.Count);
        Assert.All(ticks, field =>
        {
            var control = Control(document, $"form1.{field.Id}");
            Assert.Equal(W14.OnOffValues.Zero, control.Descendants<W14.Checked>().Single().Val!.Value);
            Assert.Equal($"☐ {field.Options[0]}", control.Parent!.InnerText);
        });
    }

    [Fact]
    public void A_day_is_picked_from_a_calendar_and_shown_by_Japanese_era()
    {
        using var document = PublishedForms.Word(PublishedForms.Blank(PublishedForms.Definition("form1")));

        var date = Control(document, "form1.submittedOn").Descendants<SdtContentDate>().Single();

        Assert.Equal(("ggge年M月d日", "ja-JP"), (date.DateFormat!.Val!.Value!, date.LanguageId!.Val!.Value!));
        Assert.Equal(CalendarValues.Japan, date.Calendar!.Val!.Value);
        Assert.Null(date.FullDate);
    }

    [Fact]
    public void The_memorandum_under_a_requirement_is_set_in_beneath_it()
    {
        using var document = PublishedForms.Word(PublishedForms.Blank(PublishedForms.Definition("form1")));

        var indents = EntryRows(document)
            .SkipWhile(row => !row.InnerText.StartsWith("1 申請時", StringComparison.Ordinal))
            .Take(3)
            .Select(row =>
                int.Parse(
                    row.Descendants<Indentation>().First().Left!.Value!,
                    System.Globalization.CultureInfo.InvariantCulture
                )
            )
            .ToList();

        Assert.True(indents[1] > indents[0] && indents[1] > indents[2], string.Join(' ', indents));
    }

    [Fact]
    public void A_heading_stays_with_its_table_and_a_short_row_on_one_page()
    {
        using var document = PublishedForms.Word(PublishedForms.Blank(PublishedForms.Definition("form1")));
        var heading = document
            .MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>()
            .Single(style => style.StyleId == "Heading1");

        Assert.NotNull(heading.StyleParagraphProperties!.KeepNext);
        Assert.All(Body(document).Elements<Table>(), table =>
        {
            Assert.All(table.Elements<TableRow>().SkipLast(1), row =>
                Assert.All(row.Descendants<Paragraph>(), line => Assert.NotNull(line.ParagraphProperties!.KeepNext))
            );
            Assert.Equal(
                "Heading1",
                table
                    .ElementsBefore()
                    .OfType<Paragraph>()
                    .Last(line => !IsNote(line))
                    .ParagraphProperties!.ParagraphStyleId!.Val
            );
        });
        Assert.Equal(OnOffOnlyValues.On, EntryRows(document).First().Descendants<CantSplit>().Single().Val!.Value);
    }

    private static bool IsNote(Paragraph line) => line.ParagraphProperties!.ParagraphStyleId!.Val == "FormNote";

    private static Body Body(WordprocessingDocument document) => document.MainDocumentPart!.Document.Body!;

    private static IEnumerable<TableRow> EntryRows(WordprocessingDocument document) =>
        Body(document).Descendants<TableRow>().Where(row => !row.Descendants<TableHeader>().Any());

    private static SdtRun Control(WordprocessingDocument document, string tag) =>
        Body(document).Descendants<SdtRun>().Single(control => control.SdtProperties!.GetFirstChild<Tag>()!.Val == tag);
}

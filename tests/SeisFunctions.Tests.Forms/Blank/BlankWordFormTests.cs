using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SeisFunctions.Forms.Definition;
using W14 = DocumentFormat.OpenXml.Office2010.Word;

namespace SeisFunctions.Tests.Forms.Blank;

public sealed class BlankWordFormTests
{
    public static TheoryData<string> Names => ["form1", "memorandum1", "memorandum2"];

    [Theory]
    [InlineData("memorandum1")]
    [InlineData("memorandum2")]
    public void A_form_begins_with_its_number_and_its_edition_and_title(string name)
    {
        var form = PublishedForms.Definition(name);
        using var document = PublishedForms.Word(PublishedForms.Blank(form));

        Assert.Equal(
            [form.Name, $"{form.Edition} {form.Title}", form.Note],
            Body(document).Elements<Paragraph>().Take(3).Select(line => line.InnerText)
        );
    }

    [Fact]
    public void An_application_is_a_letter_with_day_addressee_sender_title_and_sentence_before_its_sections()
    {
        using var document = PublishedForms.Word(PublishedForms.Blank(PublishedForms.Definition("form1")));

        Assert.Equal(
            [
                "様式1",
                "提出日|令和　　年　　月　　日",
                "総務省 地域社会DX推進パッケージ事業 推進体制構築支援 事務局　御中",
                "都道府県名|例：○○県/代表者 職・氏名|例：知事　○○ ○○",
                "令和8年度 地域社会DX推進パッケージ事業 推進体制構築支援 申請書",
                "標記の支援を受けたいので、次のとおり申請します。",
            ],
            Body(document)
                .ChildElements.Take(6)
                .Select(block =>
                    block is Table table
                        ? string.Join(
                            '/',
                            table
                                .Elements<TableRow>()
                                .Select(row =>
                                    string.Join('|', row.Elements<TableCell>().Select(cell => cell.InnerText))
                                )
                        )
                        : block.InnerText
                )
        );
        var tables = Body(document).Elements<Table>().Take(2).ToList();
        Assert.All(tables, table =>
            Assert.Equal(TableRowAlignmentValues.Right, table.Descendants<TableJustification>().Single().Val!.Value)
        );
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_label_or_wording_is_printed_once_the_head_of_the_letter_first_then_in_the_order_of_the_definition(
        string name
    )
    {
        var form = PublishedForms.Definition(name);
        using var document = PublishedForms.Word(PublishedForms.Blank(form));

        var printed = EntryRows(document).Select(row => row.GetFirstChild<TableCell>()!.InnerText);

        Assert.Equal(Printed(form).Select(field => field.Text ?? field.Label), printed);
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_field_has_a_control_beside_its_label_that_carries_its_id_and_cannot_be_deleted(string name)
    {
        var form = PublishedForms.Definition(name);
        using var document = PublishedForms.Word(PublishedForms.Blank(form));

        var controls = EntryRows(document)
            .SelectMany(row => row.Elements<TableCell>().Last().Descendants<SdtRun>())
            .Select(control => control.SdtProperties!)
            .ToList();

        Assert.Equal(
            Printed(form)
                .SelectMany(field =>
                    field.Kind == FieldKind.Choice
                        ? field.Options.Zip(
                            field.OptionIds,
                            (option, id) => ($"{form.Id}.{field.Id}.{id}", $"{field.Label}：{option}")
                        )
                        : [($"{form.Id}.{field.Id}", field.Label)]
                ),
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

    [Theory]
    [InlineData("applicationKind", "☐ 通常/☐ 広域リージョン連携（代表都道府県）")]
    [InlineData("pastSelection", "☐ あり　　☐ なし")]
    public void The_options_of_a_choice_are_printed_each_behind_an_empty_box_side_by_side_where_they_fit(
        string field,
        string printed
    )
    {
        using var document = PublishedForms.Word(PublishedForms.Blank(PublishedForms.Definition("form1")));

        var cell = EntryRows(document)
            .Select(row => row.Elements<TableCell>().Last())
            .Single(cell =>
                cell.Descendants<Tag>().Any(tag => tag.Val!.Value!.StartsWith($"form1.{field}.", StringComparison.Ordinal))
            );

        Assert.Equal(printed, string.Join('/', cell.Elements<Paragraph>().Select(line => line.InnerText)));
        Assert.Equal(2, cell.Descendants<W14.SdtContentCheckBox>().Count());
    }

    [Fact]
    public void A_long_answer_has_as_many_lines_as_the_definition_leaves_it()
    {
        var form = PublishedForms.Definition("form1");
        using var document = PublishedForms.Word(PublishedForms.Blank(form));

        uint HeightOf(string id) =>
            EntryRows(document)
                .Single(row => row.Descendants<Tag>().Any(tag => tag.Val == $"form1.{id}"))
                .Descendants<TableRowHeight>()
                .Single()
                .Val!.Value;
        uint LinesOf(string id) => (uint)form.Fields.Single(field => field.Id == id).Lines;

        Assert.NotEqual(LinesOf("necessity"), LinesOf("roleOfPartners"));
        Assert.Equal(
            (LinesOf("necessity") - LinesOf("roleOfPartners")) * 300,
            HeightOf("necessity") - HeightOf("roleOfPartners")
        );
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
    public void A_heading_stays_with_the_first_rows_of_its_table_which_may_go_on_on_the_next_page()
    {
        using var document = PublishedForms.Word(PublishedForms.Blank(PublishedForms.Definition("form1")));
        var heading = document
            .MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>()
            .Single(style => style.StyleId == "Heading1");
        var sections = Body(document).Elements<Table>().Skip(2).ToList();

        Assert.NotNull(heading.StyleParagraphProperties!.KeepNext);
        Assert.Equal(7, sections.Count);
        Assert.All(sections, table =>
        {
            Assert.Empty(table.Elements<TableRow>().Skip(1).SelectMany(row => row.Descendants<KeepNext>()));
            Assert.Equal(
                "Heading1",
                table
                    .ElementsBefore()
                    .OfType<Paragraph>()
                    .Last(line => !IsNote(line))
                    .ParagraphProperties!.ParagraphStyleId!.Val!.Value
            );
        });
        Assert.NotEmpty(sections[0].Elements<TableRow>().First().Descendants<KeepNext>());
        Assert.Equal(
            OnOffOnlyValues.On,
            sections[0].Descendants<CantSplit>().First().Val!.Value
        );
        Assert.Single(sections[4].Descendants<TableHeader>());
    }

    private static IEnumerable<FieldDefinition> Printed(FormDefinition form)
    {
        string[] head = [.. form.Letter?.Corner ?? [], .. form.Letter?.From ?? []];
        return head.Select(id => form.Fields.Single(field => field.Id == id))
            .Concat(form.Fields.Where(field => !head.Contains(field.Id)));
    }

    private static bool IsNote(Paragraph line) => line.ParagraphProperties!.ParagraphStyleId!.Val == "FormNote";

    private static Body Body(WordprocessingDocument document) => document.MainDocumentPart!.Document.Body!;

    private static IEnumerable<TableRow> EntryRows(WordprocessingDocument document) =>
        Body(document).Descendants<TableRow>().Where(row => !row.Descendants<TableHeader>().Any());

    private static SdtRun Control(WordprocessingDocument document, string tag) =>
        Body(document).Descendants<SdtRun>().Single(control => control.SdtProperties!.GetFirstChild<Tag>()!.Val == tag);
}

using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Tests.Forms.Values;

/// <summary>Which rule of the tables decides on a text; every rule is met.</summary>
public sealed class ReadingRuleTests
{
    private static readonly FieldDefinition Box = FieldOf("personalDataConsent");
    private static readonly FieldDefinition Choice = FieldOf("pastSelection");
    private static readonly FieldDefinition Name = FieldOf("department");
    private static readonly FieldDefinition Essay = FieldOf("goal");
    private static readonly FieldDefinition Address = FieldOf("address");

    public static TheoryData<string, string, bool> Boxes { get; } =
        new()
        {
            { "", "nothing", true },
            { "1", "linked check box", true },
            { "Ｏ", "letter for a circle", true },
            { "―", "dash", true },
            { "令和8年3月5日", "day of a consent", false },
            { "☑ 条件付き", "text beside a mark", true },
            { "条件付き", "text without a mark", true },
            { "（○）", "circle in brackets", false },
            { "☑同意する　非該当", "one mark for yes and no", true },
            { "☑同意する　―", "dash behind a mark", true },
            { "☐同意する　済", "empty box beside a yes", true },
            { "☐同意する　非該当", "empty box with its word", true },
            { "☐はい　☑いいえ", "yes and no", true },
            { "同意しない", "no", true },
            { "☑同意する", "mark", true },
            { "承諾します", "yes", true },
            { "同意する", "anything else", true },
        };

    public static TheoryData<string, string, bool> Choices { get; } =
        new()
        {
            { "", "nothing", true },
            { "□　□", "empty boxes alone", true },
            { "☑", "marks alone", true },
            { "未回答", "no option", true },
            { "あり・なし → なし", "one behind an arrow", true },
            { "あり ではない", "one of two denied", true },
            { "☑あり　☐なし　見込み", "other text", true },
            { "あり ○ なし", "marks between options", true },
            { "△あり　なし", "mark that is not known", true },
            { "☑あり　☐なし（非該当）", "word at another option", true },
            { "☐あり　☑なし", "one chosen", true },
            { "☑あり　☑なし", "several chosen", true },
            { "☐あり　☐なし", "options as printed", true },
            { "（あり）・なし", "options of which one stands out", true },
            { "なし", "one option", true },
        };

    [Theory]
    [MemberData(nameof(Boxes))]
    public void A_box_is_read_by_the_rule_for_what_stands_in_it(string text, string rule, bool isPrinted) =>
        Assert.Equal(rule, TickText.Rules.For(BoxOf(Content.Of(text), isPrinted)).Name);

    [Fact]
    public void A_box_with_a_drawing_a_stroke_or_a_frame_has_rules_of_its_own()
    {
        Assert.Equal("unseen", RuleOf(Set("☑同意する", Marks.Unseen)));
        Assert.Equal("stroke", RuleOf(Set("☑同意する", Marks.Struck)));
        Assert.Equal("set off by type", RuleOf(Set("同意する", Marks.Emphasised)));

        static string RuleOf(Content content) => TickText.Rules.For(BoxOf(content, isPrinted: true)).Name;
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void A_choice_is_read_by_the_rule_for_what_stands_in_it(string text, string rule, bool isPrinted) =>
        Assert.Equal(rule, ChoiceText.Rules.For(ChoiceOf(Content.Of(text), isPrinted)).Name);

    [Fact]
    public void A_choice_that_is_struck_or_framed_has_rules_of_its_own()
    {
        Assert.Equal("one option in two ways", RuleOf([("あり", Marks.Struck), ("・なし・あり", Marks.None)]));
        Assert.Equal(
            "one chosen by some of its letters",
            RuleOf([("あ", Marks.None), ("り", Marks.Struck), ("・なし", Marks.None)])
        );
        Assert.Equal("one chosen", RuleOf([("あり", Marks.Emphasised), ("・なし", Marks.None)]));
        Assert.Equal("chosen and struck", RuleOf([("あり・なし", Marks.Struck)]));

        static string RuleOf((string Text, Marks Marks)[] runs) =>
            ChoiceText.Rules.For(ChoiceOf(Set(runs), isPrinted: true)).Name;
    }

    [Theory]
    [InlineData("ー", "dash")]
    [InlineData("例：総務部", "example")]
    [InlineData("同上", "stand-in")]
    [InlineData("○○部", "stopgap")]
    [InlineData("#REF!", "error of a program")]
    [InlineData("テスト", "trial")]
    [InlineData("なし", "nothing where a text is required")]
    [InlineData("調整中", "not yet")]
    [InlineData("総務部（調整中）", "provisional")]
    [InlineData("香川県", "prefecture elsewhere")]
    [InlineData("総務部", "value")]
    public void A_text_is_read_by_the_rule_for_what_stands_in_place_of_a_value(string text, string rule) =>
        Assert.Equal(rule, ValueRule(Name, text));

    [Fact]
    public void What_a_rule_understands_depends_on_the_field()
    {
        Assert.Equal("nothing", ValueRule(Address, "なし"));
        Assert.Equal("goes on elsewhere", ValueRule(Essay, "本部を置く。（別紙に続く）"));
        Assert.Equal("note alone", ValueRule(Essay, "（農政課で記入）"));
        Assert.Equal("reading without kana", ValueRule(FieldOf("contactKana"), "試験　梅子"));
        Assert.Equal("value", ValueRule(Essay, "例：総務部"));
        Assert.Equal("value", ValueRule(Name with { Role = FieldRole.Candidate }, "香川県"));
        Assert.Equal(
            "all struck",
            ValueReader.Rules.For(new(Name, Set("総務部", Marks.Struck), CellKind.Text)).Name
        );
    }

    [Fact]
    public void A_drawing_is_never_passed_over()
    {
        Assert.Equal("drawing", TickText.Rules.For(BoxOf(Drawing(""), isPrinted: true)).Name);
        Assert.Equal("drawing alone", ChoiceText.Rules.For(ChoiceOf(Drawing(""), isPrinted: true)).Name);
        Assert.Equal(
            "drawing beside options",
            ChoiceText.Rules.For(ChoiceOf(Drawing("あり・なし"), isPrinted: true)).Name
        );
    }

    [Fact]
    public void No_two_rules_of_a_table_have_one_name()
    {
        Assert.Distinct(TickText.Rules.Select(rule => rule.Name));
        Assert.Distinct(ChoiceText.Rules.Select(rule => rule.Name));
        Assert.Distinct(ValueReader.Rules.Select(rule => rule.Name));
    }

    private static FieldDefinition FieldOf(string id) => CallForms.Form1.Fields.First(field => field.Id == id);

    private static Content Drawing(string text)
    {
        var content = new ContentBuilder();
        content.Append(text, Marks.None, null);
        content.MarkDrawing();
        return content.Build();
    }

    private static string ValueRule(FieldDefinition field, string text) =>
        ValueReader.Rules.For(new(field, Content.Of(text), CellKind.Text)).Name;

    private static TickText.TickCase BoxOf(Content content, bool isPrinted) =>
        new(content, OptionWords.Captions(Box), OptionWords.Printed(Box), isPrinted);

    private static ChoiceCase ChoiceOf(Content content, bool isPrinted) =>
        new(content, Choice.Options, OptionWords.Of(Choice), OptionWords.Beside(Choice), isPrinted);

    private static Content Set(string text, Marks marks) => Set([(text, marks)]);

    private static Content Set(params (string Text, Marks Marks)[] runs)
    {
        var content = new ContentBuilder();
        foreach (var (text, marks) in runs)
        {
            content.Append(text, marks, null);
        }

        return content.Build();
    }
}

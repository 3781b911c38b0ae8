using SeisFunctions.Checking;
using SeisFunctions.Checking.Rules;
using SeisFunctions.Forms;

namespace SeisFunctions.Tests.Checking.Rules;

/// <summary>Whether a finding tells already what is to be said.</summary>
public sealed class CausesTests
{
    private static readonly Finding Missing = new("field.missing", Severity.Error, "", "様式1", "表1")
    {
        Field = "電話番号",
    };
    private static readonly Reason Blank = new("")
    {
        Form = "様式1",
        Field = "電話番号",
        Location = "表1",
    };

    [Fact]
    public void A_field_is_told_about_once_at_its_place()
    {
        Assert.True(Causes.Tell([Missing], Missing with { Code = "field.labelNotFound" }));
        Assert.True(Causes.Tell([Missing with { Severity = Severity.Warning }], Missing));
        Assert.False(Causes.Tell([Missing with { Severity = Severity.Info }], Missing));
        Assert.False(Causes.Tell([Missing with { Form = "様式2" }], Missing));
        Assert.False(Causes.Tell([Missing with { Field = "所在地" }], Missing));
        Assert.False(Causes.Tell([Missing with { Location = "表2" }], Missing));
        Assert.False(Causes.Tell([Missing], Missing with { Field = null }));
        Assert.False(Causes.Tell([], Missing));
    }

    [Fact]
    public void A_reason_is_told_by_a_finding_about_its_field()
    {
        Assert.True(Causes.Tells(Missing, Blank));
        Assert.True(Causes.Tells(Missing with { Severity = Severity.Warning }, Blank));
        Assert.True(Causes.Tells(Missing, Blank with { Location = null }));
        Assert.False(Causes.Tells(Missing with { Severity = Severity.Info }, Blank));
        Assert.False(Causes.Tells(Missing with { Form = "様式2" }, Blank));
        Assert.False(Causes.Tells(Missing with { Field = "所在地" }, Blank));
        Assert.False(Causes.Tells(Missing with { Location = "表2" }, Blank));
        Assert.False(Causes.Tells(Missing with { Field = null }, Blank with { Field = null }));
        Assert.False(Causes.Tells(Missing with { Form = null }, Blank with { Form = null }));
    }

    [Fact]
    public void One_finding_may_tell_of_several_fields()
    {
        var shared = Missing with { Field = null, Location = "表9", Fields = ["所在地", "電話番号"] };

        Assert.True(Causes.Tells(shared, Blank));
        Assert.True(Causes.Tell([shared], Missing));
        Assert.False(Causes.Tells(shared, Blank with { Field = "担当者" }));
        Assert.False(Causes.Tells(shared, Blank with { Form = "様式2" }));
        Assert.False(Causes.Tells(shared with { Severity = Severity.Info }, Blank));
        Assert.False(Causes.Tell([shared], Missing with { Field = "担当者" }));
    }

    [Theory]
    [InlineData("form.missing", true)]
    [InlineData("form.blank", true)]
    [InlineData("form.oldVersion", false)]
    public void A_form_that_is_missing_or_blank_tells_every_reason_that_lies_in_it(string code, bool expected)
    {
        Assert.Equal(expected, Causes.Tells(new(code, Severity.Error, "", "様式1"), Blank));
        Assert.False(Causes.Tells(new(code, Severity.Error, "", "様式2"), Blank));
        Assert.False(Causes.Tells(new(code, Severity.Error, ""), new("")));
    }

    [Theory]
    [InlineData("municipality.unknown", "市区町村名", true)]
    [InlineData("form.unreadText", null, false)]
    [InlineData("field.ambiguous", "同意", true)]
    [InlineData("field.ambiguous", "区分", false)]
    public void What_lies_in_columns_of_a_table_is_told_by_their_cells(string code, string? field, bool expected)
    {
        Finding finding = new(code, Severity.Error, "", "様式2") { Field = field };

        Assert.Equal(expected, Causes.Tells(finding, new("") { Form = "様式2", Columns = ["市区町村名", "同意"] }));
        Assert.False(Causes.Tells(finding, new("") { Form = "様式2" }));
        Assert.False(Causes.Tells(finding, new("") { Form = "様式1", Columns = ["市区町村名", "同意"] }));
    }

    [Theory]
    [InlineData("applicant.differs", true)]
    [InlineData("subject.noApplicant", true)]
    [InlineData("file.macro", false)]
    public void That_nobody_knows_the_applicant_is_told_by_what_makes_it_unknown(string code, bool expected) =>
        Assert.Equal(
            expected,
            Causes.Tells(new(code, Severity.Warning, ""), new CaseBuilder().Build().ApplicantUnknown(""))
        );
}

using System.Text.Json.Nodes;
using SeisFunctions.Checking;
using SeisFunctions.Checking.Rules;
using static SeisFunctions.Tests.Checking.Rules.CaseBuilder;

namespace SeisFunctions.Tests.Checking.Rules;

/// <summary>How rules are written in a call. What is said of faults is in <c>CallFaultTests</c>.</summary>
public sealed class RuleTextTests
{
    [Fact]
    public void A_rule_is_named_as_its_record_and_its_arguments_as_their_properties() =>
        Assert.Equal(
            new Ticked(At("requirement3")),
            Read("""{ "rule": "ticked", "field": "form1.requirement3" }""")
        );

    [Fact]
    public void Rules_are_put_together_two_deep()
    {
        var when = Assert.IsType<When>(
            Read(
                """
                {
                  "when": { "rule": "oneOf", "field": "form1.applicationKind", "options": ["wideArea"] },
                  "then": { "all": [{ "rule": "ticked", "field": "form1.requirement3" }] },
                  "unless": { "any": [{ "rule": "filled", "field": "form1.partners" }] }
                }
                """
            )
        );

        Assert.Equal([new Ticked(At("requirement3"))], Assert.IsType<All>(when.Then).Rules);
        Assert.Equal([new Filled(At("partners"))], Assert.IsType<Any>(when.Unless).Rules);
        Assert.Equal(["when", "then", "unless"], when.Parts.Select(part => part.Key));
    }

    [Fact]
    public void What_may_be_left_out_has_its_usual_value() =>
        Assert.Equal(
            new Amount(At("goal"), AtLeast: 0.5m),
            Read("""{ "rule": "amount", "field": "form1.goal", "atLeast": 0.5 }""")
        );

    [Theory]
    [InlineData("""{ "rule": "rows", "table": "form2.structure", "atLeast": 99999999999 }""", "atLeast")]
    [InlineData("""{ "rule": "datesWithin", "fields": [], "from": "2026-02-31" }""", "from")]
    [InlineData("\"ticked\"", "must be a rule")]
    public void What_is_no_value_is_told(string text, string expected)
    {
        var (rule, faults) = RuleText.Read(JsonNode.Parse(text), "rule");

        Assert.Null(rule);
        var fault = Assert.Single(faults);
        Assert.Contains(expected, $"{fault.Key}: {fault.What}", StringComparison.Ordinal);
    }

    private static Rule? Read(string text)
    {
        var (rule, faults) = RuleText.Read(JsonNode.Parse(text), "rule");
        Assert.Empty(faults);
        return rule;
    }
}

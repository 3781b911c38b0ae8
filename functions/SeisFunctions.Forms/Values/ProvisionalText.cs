using System.Text.RegularExpressions;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>What says of a page, a sheet or a list that it is not final: （案）, 下書き, 調整中.</summary>
internal static class ProvisionalText
{
    private static readonly SheetGroups Words = Lexicon.Known.Sheets;

    public static bool IsIn(string text) => Provisional.IsMatch(UnicodeForms.Compatible(text));

    private static readonly Regex Provisional = WordExpression.Of(
        $$"""
        ^[\s(\[【<]*案(?:$|[^\p{L}])|[(\[【<\s_-]案[)\]】>\s]*$|[(\[【<]案[)\]】>]
        |{{Words.Draft}}|{{Lexicon.Known.Heads.Open}}
        """
    );
}

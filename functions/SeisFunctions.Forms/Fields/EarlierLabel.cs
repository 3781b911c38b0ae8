using System.Text.RegularExpressions;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// Labels that somebody has made to ask for what was before: （前年度の）解決を図る地域課題, メールアドレス（旧）. What stands there is
/// no answer to the field of today.
/// </summary>
internal static class EarlierLabel
{
    private static readonly HeadGroups Words = Lexicon.Known.Heads;

    /// <summary>The text asks for it, and no wording of the field does.</summary>
    public static bool IsMadeOf(FieldDefinition field, string text) =>
        text.Length <= LabelText.Longest
        && Asked.IsMatch(LabelText.WithoutNumbering(text))
        && !field.Aliases.Append(field.Label).Any(wording => Named.IsMatch(wording));

    private static readonly Regex Asked = WordExpression.Of(
        $$"""
        ^[\s(（【〔［\[<＜]*{{Words.Earlier}}{{Words.EarlierEnding}}?[\s)）】〕］\]>＞]*[^\s)）】〕］\]>＞]
        |[(（【〔［\[<＜]\s*{{Words.Earlier}}{{Words.EarlierEnding}}?\s*[)）】〕］\]>＞]\s*$
        """
    );

    private static readonly Regex Named = WordExpression.Of($"{Words.Earlier}");
}

using System.Text;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Tests.Forms.Texts;

/// <summary>
/// The short way around ICU gives what ICU gives, for every character alone, behind a letter and before one that joins.
/// </summary>
public sealed class UnicodeFormTests
{
    [Fact]
    public void Normal_forms_are_those_of_Unicode_for_every_character()
    {
        for (var code = 0; code < 0xFFFE; code++)
        {
            if (char.IsSurrogate((char)code))
            {
                continue;
            }

            foreach (
                var text in new[] { $"{(char)code}", $"か{(char)code}", $"{(char)code}\u3099", $"Ａ{(char)code}　" }
            )
            {
                Assert.Equal(text.Normalize(NormalizationForm.FormKC), UnicodeForms.Compatible(text));
                Assert.Equal(text.Normalize(NormalizationForm.FormC), UnicodeForms.Composed(text));
            }
        }
    }
}

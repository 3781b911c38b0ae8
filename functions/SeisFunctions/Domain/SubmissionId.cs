using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SeisFunctions.Domain;

/// <summary>Names that derive from content, so that doing a step twice changes nothing.</summary>
public static partial class SubmissionId
{
    // Digits and capitals without those that are mistaken for one another in print or by voice (0O 1IL 2Z 5S 8B Q V).
    private const string ReceiptAlphabet = "34679ACDEFGHJKMNPRTUWXY";

    /// <summary>Id of the submission of a raw message to a call: 32 lower-case hex digits.</summary>
    public static string Of(string callId, string rawSha256) => Derive($"{callId}\n{rawSha256}");

    /// <summary>32 lower-case hex digits that depend on <paramref name="seed"/> alone.</summary>
    public static string Derive(string seed) => Convert.ToHexStringLower(Hash(seed).AsSpan(0, 16));

    /// <summary>受付番号 of a submission: eight characters without look-alikes.</summary>
    public static string ReceiptNumber(string submissionId)
    {
        var number = BitConverter.ToUInt64(Hash("receipt\n" + submissionId));
        var characters = new char[8];
        for (var i = 0; i < characters.Length; i++, number /= (ulong)ReceiptAlphabet.Length)
            characters[i] = ReceiptAlphabet[(int)(number % (ulong)ReceiptAlphabet.Length)];
        return new string(characters);
    }

    /// <summary>
    /// Whether <paramref name="text"/> has the shape of an id; anything else from outside is not looked up.
    /// </summary>
    public static bool IsValid(string? text) => text is { Length: 32 } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Whether <paramref name="text"/> has the shape of a receipt number.</summary>
    public static bool IsReceiptNumber(string text) =>
        text.Length == 8 && text.All(character => ReceiptAlphabet.Contains(character, StringComparison.Ordinal));

    /// <summary>
    /// What may be receipt numbers in a text, in the order of the text, at most so many. Full-width ones count;
    /// capitals alone do, as they are printed.
    /// </summary>
    public static IReadOnlyList<string> ReceiptNumbersIn(string text, int most) =>
        [
            .. ReceiptNumberInText()
                .Matches(text.Normalize(NormalizationForm.FormKC))
                .Select(match => match.Value)
                .Distinct()
                .Take(most),
        ];

    /// <summary>An id as a number, which takes a quarter of the space.</summary>
    public static UInt128 Number(string id) =>
        UInt128.Parse(
            id,
            System.Globalization.NumberStyles.AllowHexSpecifier,
            System.Globalization.CultureInfo.InvariantCulture
        );

    [GeneratedRegex($"(?<![A-Za-z0-9])[{ReceiptAlphabet}]{{8}}(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex ReceiptNumberInText();

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

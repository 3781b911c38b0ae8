namespace SeisFunctions.Forms.Definition;

/// <summary>
/// What a field holds, and so how its text is normalised (the text as written is always kept beside it).
/// </summary>
public enum FieldKind
{
    /// <summary>One line of text. Normalised: NFC, outer and doubled blanks removed, line breaks to blanks.</summary>
    Text,

    /// <summary>Text of several lines. Normalised: NFC, outer blanks removed, line breaks kept as <c>\n</c>.</summary>
    LongText,

    /// <summary>
    /// Name of a prefecture as written, without blanks; which one it is, is decided with the reference list.
    /// </summary>
    Prefecture,

    /// <summary>Several prefectures, separated by 、 in the normalised value.</summary>
    Prefectures,

    /// <summary>
    /// Name of a municipality as written, without blanks; which one it is, is decided with the reference list.
    /// </summary>
    Municipality,

    /// <summary>
    /// Six-digit municipality code (全国地方公共団体コード). Normalised: six half-width digits; a lost leading zero is put back
    /// with a finding.
    /// </summary>
    MunicipalityCode,

    /// <summary>
    /// Telephone number. Normalised: half-width digits in groups joined by hyphens, <c>内線</c> and digits behind a blank
    /// where given.
    /// </summary>
    Telephone,

    /// <summary>E-mail address. Normalised: half-width, without <c>mailto:</c>, display name or brackets.</summary>
    Email,

    /// <summary>Calendar day. Normalised: <c>2026-03-20</c>.</summary>
    Date,

    /// <summary>Japanese fiscal year. Normalised: <c>令和6年度</c>.</summary>
    FiscalYear,

    /// <summary>Count, 0 or more. Normalised: half-width digits without unit.</summary>
    Count,

    /// <summary>
    /// One of <see cref="FieldDefinition.Options"/>. Normalised: the option's text exactly as in the definition.
    /// </summary>
    Choice,

    /// <summary>A box that is ticked or not. Normalised: <c>true</c> or <c>false</c>.</summary>
    Tick,
}

namespace SeisFunctions.Forms.Findings;

/// <summary>
/// What is said of the municipalities that a form lists: <c>municipality.*</c>. Where a note tells the whole, it is of
/// the names of places.
/// </summary>
internal static class MunicipalityFinding
{
    private const string OfNoConsent = "municipality.noConsent",
        OfDuplicate = "municipality.duplicate";

    public static Finding None() =>
        new(
            "municipality.none",
            Severity.Error,
            "連携市区町村一覧に市区町村が記入されていません。連携する市区町村を、1行に1つ記入してください。"
        );

    public static Finding OtherPrefecture(string note) => new("municipality.otherPrefecture", Severity.Error, note);

    public static Finding CodeDiffers(string note) => new("municipality.codeDiffers", Severity.Warning, note);

    public static Finding Unknown(string note) => new("municipality.unknown", Severity.Error, note);

    public static Finding NoConsent(string municipality) =>
        new(
            OfNoConsent,
            Severity.Warning,
            $"{municipality}の同意欄に○がありません。同意のある場合は○だけを記入してください。"
        );

    public static Finding Refused(string municipality, string written) =>
        new(
            OfNoConsent,
            Severity.Warning,
            $"{municipality}の同意欄は「{written}」で、同意がないものと読み取りました。同意のある場合は○だけを記入してください。"
        );

    /// <summary>A free text says otherwise than the mark of a consent.</summary>
    public static Finding ConsentInText(string field, string text) =>
        new(
            "municipality.consentInText",
            Severity.Warning,
            $"「{field}」に「{text}」と記載されており、連携市区町村の同意欄の○と異なる可能性があります。同意の有無を確認し、どちらかを修正してください。"
        );

    public static Finding Repeated(string municipality) =>
        new(
            OfDuplicate,
            Severity.Warning,
            $"{municipality}が2回以上記入されています。1市区町村として取り扱います。別の市区町村であれば、正しい名称に修正してください。"
        );

    public static Finding RepeatedWithOtherConsent(string municipality) =>
        new(
            OfDuplicate,
            Severity.Warning,
            $"{municipality}が2回以上記入されており、同意欄の記入が異なります。同意の有無を確認する必要があります。同意の有無が正しい1行だけを残してください。"
        );
}

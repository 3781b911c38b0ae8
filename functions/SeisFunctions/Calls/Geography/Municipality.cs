namespace SeisFunctions.Calls.Geography;

/// <summary>A city, town, village or special ward (市区町村). Wards of designated cities are not municipalities.</summary>
/// <param name="Code">Six digits with check digit (全国地方公共団体コード): <c>131016</c>.</param>
/// <param name="Name">Canonical spelling with its last character 市, 区, 町 or 村, without prefecture and 郡: 千代田区.</param>
/// <param name="Kana">Reading in hiragana. Not unique, even within one prefecture.</param>
/// <param name="Kind">市, 政令指定都市, 町, 村 or 特別区.</param>
/// <param name="Prefecture">Where it lies. Prefecture and name together are a key; the name alone is not.</param>
public sealed record Municipality(string Code, string Name, string Kana, string Kind, Prefecture Prefecture);

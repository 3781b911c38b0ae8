using System.Text;
using SeisFunctions.Calls.Geography;

namespace SeisFunctions.Tests.Places;

/// <summary>
/// The lists are data that the secretariat may replace: a faulty one must be refused with the place of the fault.
/// </summary>
public sealed class PlaceDataTests
{
    [Fact]
    public void The_shipped_lists_hold_all_prefectures_and_municipalities()
    {
        Assert.Equal(47, Japan.Gazetteer.Prefectures.Count);
        Assert.Equal(1741, Japan.Gazetteer.Municipalities.Count);
        Assert.Equal(
            ["市 772", "政令指定都市 20", "町 743", "村 183", "特別区 23"],
            from municipality in Japan.Gazetteer.Municipalities
            group municipality by municipality.Kind into kind
            orderby "市政町村特".IndexOf(kind.Key[0])
            select $"{kind.Key} {kind.Count()}"
        );
        Assert.Equal(1741, Japan.Gazetteer.Prefectures.Sum(prefecture => Japan.Gazetteer.MunicipalitiesOf(prefecture).Count));
        Assert.Equal(62, Japan.Gazetteer.MunicipalitiesOf(Japan.Prefecture("東京都")).Count);
        Assert.Equal("千代田区", Japan.Gazetteer.ByCode("131016")?.Name);
        Assert.Null(Japan.Gazetteer.ByCode("131017"));
    }

    [Theory]
    [InlineData(
        "municipalities.csv",
        "131016,",
        "131017,",
        "municipalities.csv({0}): 131017 has a wrong check digit or is not six digits"
    )]
    [InlineData("municipalities.csv", "131024,", "131016,", "municipalities.csv({0}): 131016 occurs twice")]
    [InlineData(
        "municipalities.csv",
        "131016,13,",
        "131016,48,",
        "municipalities.csv({0}): prefecture 48 is not known"
    )]
    [InlineData(
        "municipalities.csv",
        "131016,13,東京都",
        "131016,13,京都府",
        "municipalities.csv({0}): prefecture 13 is 東京都"
    )]
    [InlineData(
        "municipalities.csv",
        "131016,13,東京都",
        "131016,14,神奈川県",
        "municipalities.csv({0}): 131016 is not a code of 神奈川県"
    )]
    [InlineData(
        "municipalities.csv",
        "千代田区,",
        "千代田,",
        "municipalities.csv({0}): 千代田 is not the name of a 特別区"
    )]
    [InlineData(
        "municipalities.csv",
        "千代田区,",
        "千代 田区,",
        "municipalities.csv({0}): 千代 田区 holds blanks or compatibility characters"
    )]
    [InlineData(
        "municipalities.csv",
        "東京都,中央区,",
        "東京都,千代田区,",
        "municipalities.csv({0}): 千代田区 cannot be told from another name in 東京都"
    )]
    [InlineData("municipalities.csv", "特別区", "区", "municipalities.csv({0}): kind 区 is not known")]
    [InlineData(
        "municipalities.csv",
        "ちよだく,特別区",
        "ちよだく",
        "municipalities.csv({0}): the row does not have all columns"
    )]
    [InlineData(
        "municipalities.csv",
        "code,prefecture_code",
        "prefecture_code,code",
        "municipalities.csv(1): the header must be code,prefecture_code,prefecture,name,kana,kind"
    )]
    [InlineData(
        "prefectures.csv",
        "130001,",
        "131016,",
        "prefectures.csv({0}): 131016 is not the code of a prefecture"
    )]
    [InlineData("prefectures.csv", "東京都", "東京", "prefectures.csv({0}): 東京 does not end in 都, 道, 府 or 県")]
    [InlineData("districts.csv", "013030,", "131016,", "districts.csv({0}): 131016 is 千代田区")]
    [InlineData("islands.csv", "133612,", "133613,", "islands.csv({0}): municipality 133613 is not known")]
    [InlineData(
        "former_names.csv",
        "2019-05-01",
        "令和元年",
        "former_names.csv({0}): since is not a date like 2019-05-01"
    )]
    [InlineData(
        "prefecture_domains.csv",
        "13,東京都",
        "13,京都府",
        "prefecture_domains.csv({0}): prefecture 13 is 東京都"
    )]
    [InlineData(
        "prefecture_domains.csv",
        "mz.pref.chiba.lg.jp",
        "",
        "prefecture_domains.csv({0}): mail_domain is empty"
    )]
    [InlineData(
        "prefecture_domains.csv",
        "mz.pref.chiba.lg.jp",
        "pref.gunma.lg.jp",
        "prefecture_domains.csv({0}): mail_domain: \"pref.gunma.lg.jp\" is not a domain of 千葉県, such as pref.chiba.lg.jp; what else is its is named by mail.senderDomains of the call."
    )]
    public void A_faulty_list_is_refused_with_file_and_line(string file, string right, string wrong, string fault)
    {
        using var folder = new CopiedLists();
        var line = folder.ReplaceFirst(file, right, wrong);

        var refused = Assert.Throws<InvalidDataException>(() => Gazetteer.Load(folder.Path));

        Assert.Contains(
            fault.Replace("{0}", $"{line}", StringComparison.Ordinal),
            refused.Message.Split(Environment.NewLine)
        );
    }

    [Fact]
    public void A_list_that_a_spreadsheet_has_saved_in_Shift_JIS_is_refused_as_such()
    {
        using var folder = new CopiedLists();
        var file = Path.Combine(folder.Path, "prefectures.csv");
        var shiftJis = CodePagesEncodingProvider.Instance.GetEncoding(932)!;
        File.WriteAllBytes(file, shiftJis.GetBytes(File.ReadAllText(file)));

        var refused = Assert.Throws<InvalidDataException>(() => Gazetteer.Load(folder.Path));

        Assert.Equal("prefectures.csv: the file is not in UTF-8. Save it in UTF-8.", refused.Message);
    }

    [Fact]
    public void All_faults_of_a_list_are_told_at_once()
    {
        using var folder = new CopiedLists();
        folder.ReplaceFirst("municipalities.csv", "011002,", "011003,");
        folder.ReplaceFirst("municipalities.csv", "131016,", "131017,");

        var refused = Assert.Throws<InvalidDataException>(() => Gazetteer.Load(folder.Path));

        Assert.Equal(2, refused.Message.Split(Environment.NewLine).Length);
    }

    private sealed class CopiedLists : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("places");

        internal CopiedLists()
        {
            foreach (var file in Directory.GetFiles(Japan.Folder, "*.csv"))
                File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));
        }

        internal string Path => folder.FullName;

        /// <summary>Gives the number of the changed line.</summary>
        internal int ReplaceFirst(string file, string right, string wrong)
        {
            var path = System.IO.Path.Combine(Path, file);
            var lines = File.ReadAllLines(path);
            var at = Array.FindIndex(lines, line => line.Contains(right, StringComparison.Ordinal));
            lines[at] = lines[at].Replace(right, wrong, StringComparison.Ordinal);
            File.WriteAllLines(path, lines);
            return at + 1;
        }

        public void Dispose() => folder.Delete(recursive: true);
    }
}

namespace SeisFunctions.Domain.Senders;

/// <summary>
/// Domains at which anybody can have an address: free mail, mobile carriers and providers. None is accepted as an
/// applicant's, since whoever accepts one lets every customer of it speak for a prefecture. The list holds what is
/// common in Japan and is not complete; an address at one of them can still be accepted alone.
/// </summary>
public static class SharedMailDomains
{
    private static readonly HashSet<string> All = new(StringComparer.OrdinalIgnoreCase)
    {
        // Free mail.
        "gmail.com",
        "googlemail.com",
        "yahoo.co.jp",
        "yahoo.com",
        "yahoo.ne.jp",
        "ymail.ne.jp",
        "ybb.ne.jp",
        "outlook.com",
        "outlook.jp",
        "hotmail.com",
        "hotmail.co.jp",
        "live.com",
        "live.jp",
        "msn.com",
        "icloud.com",
        "me.com",
        "mac.com",
        "aol.com",
        "aol.jp",
        "excite.co.jp",
        "goo.jp",
        "mail.goo.ne.jp",
        "infoseek.jp",
        "rakuten.jp",
        "livedoor.com",
        "nifmail.jp",
        "mail.com",
        "gmx.com",
        "gmx.net",
        "proton.me",
        "protonmail.com",
        "pm.me",
        "tutanota.com",
        "tuta.com",
        "zoho.com",
        "zohomail.jp",
        "yandex.com",
        "mail.ru",
        "qq.com",
        "163.com",
        "126.com",
        "naver.com",
        // Mobile carriers.
        "docomo.ne.jp",
        "ezweb.ne.jp",
        "au.com",
        "softbank.ne.jp",
        "i.softbank.jp",
        "softbank.jp",
        "vodafone.ne.jp",
        "disney.ne.jp",
        "ymobile.ne.jp",
        "ymobile1.ne.jp",
        "y-mobile.ne.jp",
        "willcom.com",
        "pdx.ne.jp",
        "emnet.ne.jp",
        "emobile.ne.jp",
        "rakumail.jp",
        "uqmobile.jp",
        "mineo.jp",
        // Providers.
        "nifty.com",
        "nifty.ne.jp",
        "ocn.ne.jp",
        "biglobe.ne.jp",
        "so-net.ne.jp",
        "plala.or.jp",
        "dion.ne.jp",
        "auone-net.jp",
        "asahi-net.or.jp",
        "asahinet.jp",
        "dti.ne.jp",
        "hi-ho.ne.jp",
        "odn.ne.jp",
        "odn.ad.jp",
        "infoweb.ne.jp",
        "jcom.home.ne.jp",
        "jcom.zaq.ne.jp",
        "zaq.ne.jp",
        "eonet.ne.jp",
        "commufa.jp",
        "wakwak.com",
        "bbiq.jp",
        "iij4u.or.jp",
        "iijmio-mail.jp",
        "interlink.or.jp",
        "tiki.ne.jp",
        "megaegg.ne.jp",
        "mesh.ne.jp",
        "bekkoame.ne.jp",
        "itscom.net",
        "tcn-catv.ne.jp",
        "pikara.ne.jp",
        "tnc.ne.jp",
        "mopera.net",
        "mopera.ne.jp",
    };

    /// <summary>Whether the host of an address is one of them or below one.</summary>
    public static bool Contains(string address)
    {
        var labels = SenderAcceptance.HostOf(address).Split('.');
        return Enumerable.Range(0, labels.Length).Any(first => All.Contains(string.Join('.', labels[first..])));
    }

    /// <summary>Why the domain of an address cannot be accepted, in Japanese.</summary>
    public static string Explain(string address) =>
        $"「{SenderAcceptance.HostOf(address)}」は、誰でもアドレスを取得できるフリーメール、携帯電話会社又はプロバイダーのドメインです。ドメイン全体を申請者のものとして受け入れることはできません。";
}

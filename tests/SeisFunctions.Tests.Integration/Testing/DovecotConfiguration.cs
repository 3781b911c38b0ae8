namespace SeisFunctions.Tests.Testing;

/// <summary>Configuration of a Dovecot (2.3) for tests.</summary>
internal static class DovecotConfiguration
{
    public static string Of(string folder, int port, int tlsPort) =>
        $$"""
            base_dir = {{folder}}/run
            state_dir = {{folder}}/state
            instance_name = {{Path.GetFileName(folder)}}
            log_path = {{folder}}/dovecot.log
            protocols = imap lmtp
            listen = 127.0.0.1
            {{Users()}}
            first_valid_uid = 1

            ssl = yes
            ssl_cert = <{{folder}}/certificate.pem
            ssl_key = <{{folder}}/key.pem
            disable_plaintext_auth = no
            auth_mechanisms = plain login xoauth2
            # Without these two a wrong password costs 14 seconds.
            auth_failure_delay = 0
            service anvil {
              unix_listener anvil-auth-penalty {
                mode = 0
              }
            }

            passdb {
              driver = oauth2
              mechanisms = xoauth2
              args = {{folder}}/oauth2.conf
            }
            passdb {
              driver = static
              args = password={{DovecotProcess.Password}}
            }
            userdb {
              driver = static
              args = {{MailUser()}} home={{folder}}/mail/%n allow_all_users=yes
            }
            auth_username_format = %Ln
            # Hundreds of tests log in from one address at once.
            mail_max_userip_connections = 0
            service imap-login {
              client_limit = 500
              process_min_avail = 1
              service_count = 0
              inet_listener imap {
                address = 127.0.0.1
                port = {{port}}
              }
              inet_listener imaps {
                address = 127.0.0.1
                port = {{tlsPort}}
                ssl = yes
              }
            }
            service lmtp {
              unix_listener {{folder}}/lmtp {
                mode = 0666
              }
            }

            mail_location = maildir:~/Maildir
            # What a message's time of receipt is to the second must not depend on how it is stored.
            mail_fsync = never
            namespace inbox {
              inbox = yes
              separator = /
              mailbox Junk {
                special_use = \Junk
                auto = create
              }
              mailbox Sent {
                special_use = \Sent
                auto = create
              }
            }
            """;

    public static string OAuth(string folder) =>
        $"""
            introspection_mode = local
            local_validation_key_dict = fs:posix:prefix={folder}/keys/
            username_attribute = sub
            """;

    // As root, Dovecot insists on giving its rights up; as anyone else, it has none to give.
    private static string Users() =>
        Environment.IsPrivilegedProcess
            ? ""
            : $$"""
                default_internal_user = {{Environment.UserName}}
                default_internal_group = {{Environment.UserName}}
                default_login_user = {{Environment.UserName}}
                service imap-login {
                  chroot =
                }
                service anvil {
                  chroot =
                }
                service stats {
                  chroot =
                }
                """;

    private static string MailUser() => Environment.IsPrivilegedProcess ? "uid=mail gid=mail" : "";
}

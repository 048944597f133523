/**
 * The requirements of levels 1 and 2 of the OWASP Application Security Verification Standard 5.0.0 and what answers to
 * each here. The numbers are the standard's (OWASP Foundation, CC BY-SA 4.0); the words are our own and only remind of it:
 * number | level | what it is about | verdict | words.
 * Verdicts: `test`, the tests that prove it (`file: name`, with + between); `none`, why it does not apply; `city`, what
 * whoever runs the installation answers for; `gap`, what is not fulfilled, and why.
 */
export const asvs = `
1.1.1 | 2 | decode once, before checking | test | integration/hostile.test.ts: %s is answered too + integration/ten-thousand.test.ts: are refused or answered without a fault, show nothing of other people, and write nothing
1.1.2 | 2 | encode last, for the interpreter meant | test | ui/markup.test.tsx: reads as what React writes, whatever somebody typed
1.2.1 | 1 | encode for HTML, attributes, headers | test | integration/hostile.test.ts: is shown as they wrote it and never as markup: $title + integration/hostile.test.ts: breaks no page of anybody
1.2.2 | 1 | encode in addresses, safe protocols only | test | routes/public.test.ts: goes on to the page one came from, but never to another site + security/sources.test.ts: no address is made of what somebody typed
1.2.3 | 1 | encode in scripts and JSON | test | integration/ten-thousand.test.ts: in which people send what they please through their own forms break nothing
1.2.4 | 1 | parameters in database queries | test | security/sources.test.ts: no value is pasted into SQL + integration/ten-thousand.test.ts: are refused or answered without a fault, show nothing of other people, and write nothing
1.2.5 | 1 | no commands of the system from input | test | security/sources.test.ts: nothing that serves people starts a program or runs a text
1.2.6 | 2 | LDAP injection | none | nothing speaks LDAP; the directory is asked by OpenID Connect
1.2.7 | 2 | XPath injection | none | nothing reads XML
1.2.8 | 2 | LaTeX injection | none | documents are drawn, never set from a markup language
1.2.9 | 2 | escape in regular expressions | test | security/sources.test.ts: no regular expression is made of what somebody typed
1.3.1 | 1 | clean HTML from editors | none | nobody writes HTML: every field is plain text and shown as text
1.3.2 | 1 | no eval | test | security/sources.test.ts: nothing that serves people starts a program or runs a text
1.3.3 | 2 | clean and shorten what goes to a dangerous place | test | commands/calendar.test.ts: keeps on its line what somebody typed + routes/privacy.test.ts: holds no formulas, whatever was written
1.3.4 | 2 | SVG of users | test | server/upload.test.ts: %s is none of ours
1.3.5 | 2 | Markdown, CSS, templates of users | none | no such language is interpreted
1.3.6 | 2 | no request to an address that a user gives | test | security/sources.test.ts: requests go only to addresses of the settings
1.3.7 | 2 | templates are not built from input | test | i18n/usage.test.ts: says nothing itself: every word of a page comes from the texts
1.3.8 | 2 | JNDI | none | there is no Java
1.3.9 | 2 | memcache | none | there is none
1.3.10 | 2 | format strings | none | the language has none that read memory; texts are filled by name
1.3.11 | 2 | mail injection | test | security/sources.test.ts: a subject, a receiver or a header of mail has no second line
1.4.1 | 2 | memory-safe strings | none | no unmanaged code of our own
1.4.2 | 2 | integer overflows | test | integration/hostile.test.ts: is refused with words and writes nothing: $title
1.4.3 | 2 | memory is released | none | no unmanaged code of our own; the process's memory is bounded by the test of ten thousand requests
1.5.1 | 1 | XML without external entities | none | nothing reads XML: a body of that type is no form
1.5.2 | 2 | only expected types are read from outside | test | machines/history.test.ts: a state that no machine knows is a bug, not a guess + integration/hostile.test.ts: is refused when it is not sent from our own page: $title
2.1.1 | 1 | rules for input are written down | test | server/form-fields.test.ts: that no form means is asked for again: %s + rules/identity.test.ts: no text brings it down, and a code that passes reads the same again
2.1.2 | 2 | rules for combined data are written down | test | rules/registration.test.ts: everything given: jobseeking starts on the day of request and registration
2.1.3 | 2 | limits are written down | test | server/limits.test.ts: each limit has its reason
2.2.1 | 1 | input is checked against what is allowed | test | integration/hostile.test.ts: is refused with words and writes nothing: $title
2.2.2 | 1 | the server checks, not the browser | test | integration/hostile.test.ts: is refused with words and writes nothing: $title
2.2.3 | 2 | related data fit together | test | routes/seeker.test.ts: and the sending of all of them is refused before all is answered
2.3.1 | 1 | steps in their order | test | machines/machines.test.ts: steps exactly where it accepts, for every state, role and event + integration/hostile.test.ts: are refused: $shape, $state
2.3.2 | 2 | limits of the business hold | test | commands/messages.test.ts: does not let anybody write to strangers: five addresses a day
2.3.3 | 2 | whole or not at all | test | commands/advance.test.ts: leaves nothing behind when the command refuses after it + integration/kill.test.ts: what was acknowledged before a kill -9 is there after it, and every state is what its history says
2.3.4 | 2 | nothing is booked twice | test | integration/race.test.ts: is booked once
2.4.1 | 2 | against machines that ask without end | test | server/limits.test.ts: is told when to try again, and others are not + integration/hardening.test.ts: is counted by all servers together
3.2.1 | 1 | files and data are not shown as pages | test | integration/hardening.test.ts: tells browsers to be careful: %s + security/sources.test.ts: what people sent is given back as a file to keep
3.2.2 | 1 | text is shown as text | test | ui/markup.test.tsx: reads as what React writes, whatever somebody typed + security/sources.test.ts: HTML is written only where it is escaped
3.3.1 | 1 | cookies over HTTPS only, with a prefix | test | integration/hardening.test.ts: sets cookies that only this host sets and only HTTPS carries, hidden from scripts
3.3.2 | 2 | SameSite by purpose | test | integration/hardening.test.ts: sets cookies that only this host sets and only HTTPS carries, hidden from scripts
3.3.3 | 2 | the prefix __Host- | test | integration/hardening.test.ts: sets cookies that only this host sets and only HTTPS carries, hidden from scripts
3.3.4 | 2 | hidden from scripts | test | integration/hardening.test.ts: sets cookies that only this host sets and only HTTPS carries, hidden from scripts
3.4.1 | 1 | strict transport security | test | integration/hardening.test.ts: tells browsers to be careful: %s
3.4.2 | 1 | no other origin reads | test | security/sources.test.ts: no other origin is let in
3.4.3 | 2 | content security policy | test | e2e/server.spec.ts: each page forbids scripts without its nonce, framing and foreign forms
3.4.4 | 2 | no guessing of types | test | integration/hardening.test.ts: tells browsers to be careful: %s
3.4.5 | 2 | referrer policy | test | integration/hardening.test.ts: tells browsers to be careful: %s
3.4.6 | 2 | no framing | test | sign-in/doors-headers.test.ts: no other page stands in a frame of anybody
3.5.1 | 1 | no forms from other sites | test | integration/hostile.test.ts: is refused when it is not sent from our own page: $title
3.5.2 | 1 | also where a preflight would be needed | test | integration/hostile.test.ts: is refused when it is not sent from our own page: $title
3.5.3 | 1 | what writes is no GET | test | integration/ten-thousand.test.ts: are refused or answered without a fault, show nothing of other people, and write nothing + integration/hostile.test.ts: %s is no way to ask, and runs no action
3.5.4 | 2 | applications on hosts of their own | city | Polku is given a host name of its own, shared with no other application
3.5.5 | 2 | messages between windows | test | security/sources.test.ts: no other origin is let in
3.7.1 | 2 | no dead technology in the browser | test | e2e/no-script.spec.ts: a visitor narrows the open jobs down without scripts
3.7.2 | 2 | redirects stay here | test | routes/public.test.ts: goes on to the page one came from, but never to another site + sign-in/doors.test.ts: leads nowhere else: %s
4.1.1 | 1 | content types that are true | test | integration/hardening.test.ts: tells browsers to be careful: %s
4.1.2 | 2 | only pages redirect to HTTPS | city | the proxy in front answers plain HTTP for pages alone; Polku itself redirects nothing
4.1.3 | 2 | headers of the proxy cannot be forged | test | integration/hardening.test.ts: is refused in three languages with the time to wait, whatever they say before the proxy
4.2.1 | 2 | where a message ends | test | integration/ten-thousand.test.ts: that are no requests at all do no harm either
4.3.1 | 2 | GraphQL cost | none | there is no GraphQL
4.3.2 | 2 | GraphQL introspection | none | there is no GraphQL
4.4.1 | 1 | WebSocket over TLS | none | the built server has no WebSocket
4.4.2 | 2 | WebSocket origin | none | the built server has no WebSocket
4.4.3 | 2 | WebSocket tokens | none | the built server has no WebSocket
4.4.4 | 2 | WebSocket sessions | none | the built server has no WebSocket
5.1.1 | 2 | which files, how large | test | server/upload.test.ts: large bodies are let in only where files are taken + server/upload.test.ts: is said by its content
5.2.1 | 1 | size of files | test | server/upload.test.ts: is refused with %s, and no file is kept
5.2.2 | 1 | content is what the name says | test | server/upload.test.ts: is said by its content + server/upload.test.ts: %s is none of ours
5.2.3 | 2 | packed files | none | no archive is taken or unpacked
5.3.1 | 1 | uploads are not run | none | files are rows of the database, in no folder that is served
5.3.2 | 1 | no path from a name | test | server/upload.test.ts: a name is never empty, long or a path
5.4.1 | 2 | names of downloads | test | server/upload.test.ts: gives its fields and its files, with names that hide nothing
5.4.2 | 2 | names are encoded | test | server/upload.test.ts: gives its fields and its files, with names that hide nothing
5.4.3 | 2 | virus scan | test | server/upload.test.ts: sees the whole file and says what it finds + server/upload.test.ts: no file is taken while the scanner is away
6.1.1 | 1 | how guessing is met | test | server/limits.test.ts: each limit has its reason
6.1.2 | 2 | words no password may have | none | there are no passwords
6.1.3 | 2 | all ways in are written down | test | sign-in/doors-environment.test.ts: no door is there unless the environment describes one + security/asvs.test.ts: every way in is one of these
6.2.1 | 1 | length of passwords | none | there are no passwords
6.2.2 | 1 | change of passwords | none | there are no passwords
6.2.3 | 1 | current password first | none | there are no passwords
6.2.4 | 1 | common passwords | none | there are no passwords
6.2.5 | 1 | any characters | none | there are no passwords
6.2.6 | 1 | masked entry | none | there are no passwords
6.2.7 | 1 | paste and managers | none | there are no passwords
6.2.8 | 1 | taken as typed | none | there are no passwords
6.2.9 | 2 | long passwords | none | there are no passwords
6.2.10 | 2 | no forced change | none | there are no passwords
6.2.11 | 2 | words of the context | none | there are no passwords
6.2.12 | 2 | breached passwords | none | there are no passwords
6.3.1 | 1 | guessing is stopped | test | integration/hardening.test.ts: guesses secret addresses only so often, and reads right ones as often as wanted + server/limits.test.ts: is told when to try again, and others are not
6.3.2 | 1 | no default accounts | test | routes/public.test.ts: exists only where the database is a demonstration, the installation allows it and the person is invented
6.3.3 | 2 | more than one factor | test | sign-in/forged-answers.test.ts: whose level of assurance is %s lets nobody in + commands/passkeys.test.ts: is refused %s
6.3.4 | 2 | no way in that is weaker or unwritten | test | security/asvs.test.ts: every way in is one of these + sign-in/doors.test.ts: through a door that is not there
6.4.1 | 1 | first secrets are random and short-lived | test | commands/representatives.test.ts: is nothing after seven days, when it was taken back, and when a new one replaces it
6.4.2 | 1 | no secret questions | none | nobody is asked what they know
6.4.3 | 2 | a forgotten password | none | there are no passwords
6.4.4 | 2 | a lost factor is replaced at the same level | test | commands/passkeys.test.ts: is not added without a challenge of ours, nor by a job seeker
6.5.1 | 2 | codes work once | test | commands/representatives.test.ts: travels by mail, keeps only the fingerprint of its link and lets one identified person in, once
6.5.2 | 2 | stored codes are hashed | test | commands/representatives.test.ts: travels by mail, keeps only the fingerprint of its link and lets one identified person in, once
6.5.3 | 2 | codes are random | test | security/sources.test.ts: what nobody may guess comes from the system's own chance
6.5.4 | 2 | codes are long | test | security/sources.test.ts: a secret of a link holds 256 bits
6.5.5 | 2 | codes end | test | sign-in/forged-answers.test.ts: lasts ten minutes
6.6.1 | 2 | codes by telephone | none | nothing is sent to telephones
6.6.2 | 2 | a code belongs to its question | test | sign-in/forged-answers.test.ts: is of one state: another is nobody’s answer, and asks the provider nothing + commands/passkeys.test.ts: is asked to sign something else each time
6.6.3 | 2 | codes are not guessed | test | integration/hardening.test.ts: guesses secret addresses only so often, and reads right ones as often as wanted
6.8.1 | 2 | one provider cannot speak for another | test | sign-in/forged-answers.test.ts: goes through the door at which it began
6.8.2 | 2 | signatures are checked | test | sign-in/forged-answers.test.ts: %s is not believed
6.8.3 | 2 | SAML assertions once | none | the protocol is OpenID Connect; the mapping of claims alone is ready for SAML
6.8.4 | 2 | strength and age of the proof | test | sign-in/forged-answers.test.ts: whose level of assurance is %s lets nobody in + sign-in/forged-answers.test.ts: is proved anew only when the proof is newer than the question
7.1.1 | 2 | limits of sessions are written down | test | server/session-limits.test.ts: of a %s has limits that are written down, with their reason
7.1.2 | 2 | how many sessions at once | test | routes/sessions.test.ts: lists what is open, and nobody else’s
7.1.3 | 2 | sessions here and at the provider | test | sign-in/doors.test.ts: at the provider ends every session that came from there, whichever browser asks
7.2.1 | 1 | the server checks tokens | test | routes/sessions.test.ts: that is guessed, or of nobody, is none
7.2.2 | 1 | tokens are made anew | test | routes/sessions.test.ts: is a random token in the browser and its fingerprint in the database
7.2.3 | 1 | tokens are unguessable | test | routes/sessions.test.ts: is a random token in the browser and its fingerprint in the database
7.2.4 | 1 | a new token at sign-in | test | routes/sessions.test.ts: that was handed out before sign-in is worth nothing afterwards + routes/sessions.test.ts: goes on under a new token when the same person signs in again, and ends when another does
7.3.1 | 2 | ends when idle | test | server/session-limits.test.ts: of a %s ends when nobody has used it for its time
7.3.2 | 2 | ends at the latest | test | server/session-limits.test.ts: ends at its last hour however busy it is, and when somebody ended it
7.4.1 | 1 | what ended is over | test | routes/sessions.test.ts: ends at sign-out for whoever copied its cookie too, and the browser forgets what it kept
7.4.2 | 1 | a closed account has no sessions | test | routes/sessions.test.ts: ends at once when its account is closed, its rights change or its provider says so
7.4.3 | 2 | others end after a change of factor | test | routes/sessions.test.ts: ends one, ends all others, and is not there for somebody else’s session
7.4.4 | 2 | sign-out is everywhere | test | e2e/no-script.spec.ts: every door of the \${role} opens without scripts, from sign-in to sign-out
7.4.5 | 2 | administrators end sessions | test | routes/sessions.test.ts: ends at once when its account is closed, its rights change or its provider says so
7.5.1 | 2 | proof anew before factors change | test | routes/sessions.test.ts: asks to prove once more who one is, and comes back
7.5.2 | 2 | one's own sessions | test | routes/sessions.test.ts: lists what is open, and nobody else’s + routes/sessions.test.ts: ends one, ends all others, and is not there for somebody else’s session
7.6.1 | 2 | sessions end with the provider's | test | sign-in/forged-answers.test.ts: and ours end with it: one by its name there, or all of a person
7.6.2 | 2 | no session without an act | test | sign-in/forged-answers.test.ts: is of one browser
8.1.1 | 1 | rights are written down | test | commands/rights.test.ts: has a reason, a duty and a source for every line, and a line for every relation
8.1.2 | 2 | rights to single fields are written down | test | server/masking.test.ts: is for the person and for who has the duty
8.2.1 | 1 | functions by right | test | routes/guards.test.ts: %s answers as the rights say, and a refusal writes nothing + architecture/architecture.test.ts: in every route
8.2.2 | 1 | objects by right | test | routes/guards.test.ts: %s answers as the rights say, and a refusal writes nothing + integration/ten-thousand.test.ts: are refused or answered without a fault, show nothing of other people, and write nothing
8.2.3 | 2 | fields by right | test | server/masking.test.ts: leaves the server in no part of it for anybody else + commands/consents.test.ts: keeps who gave it, when, for what, in which words and until when
8.3.1 | 1 | the server decides | test | commands/rights.test.ts: is the same for the page and for the database, whoever asks, on any day
8.4.1 | 2 | tenants are apart | test | commands/rights.test.ts: is never more with fewer duties, and nothing in another area + commands/representatives.test.ts: cannot be touched by another company
9.1.1 | 1 | tokens are signed and checked | test | sign-in/forged-answers.test.ts: %s is not believed
9.1.2 | 1 | allowed algorithms only | test | sign-in/forged-answers.test.ts: %s is not believed
9.1.3 | 1 | keys from the provider's own place | test | sign-in/forged-answers.test.ts: %s is not believed
9.2.1 | 1 | within their time | test | sign-in/forged-answers.test.ts: %s is not believed
9.2.2 | 2 | of the right kind | test | sign-in/forged-answers.test.ts: but is not believed where %s
9.2.3 | 2 | meant for us | test | sign-in/forged-answers.test.ts: %s is not believed
9.2.4 | 2 | our tokens name their audience | none | Polku issues no self-contained tokens to others
10.1.1 | 2 | tokens stay on the server | test | routes/sessions.test.ts: is a random token in the browser and its fingerprint in the database
10.1.2 | 2 | answers to our own questions alone | test | sign-in/forged-answers.test.ts: is of one state: another is nobody’s answer, and asks the provider nothing + sign-in/forged-answers.test.ts: is of one browser
10.2.1 | 2 | PKCE or state | test | sign-in/forged-answers.test.ts: that somebody has made up is none + commands/mandates.test.ts: is believed only in the browser that asked, for what it asked: an answer of others changes nothing
10.2.2 | 2 | no mix-up of providers | test | sign-in/forged-answers.test.ts: goes through the door at which it began
10.3.1 | 2 | access tokens: audience | none | Polku is no resource server
10.3.2 | 2 | access tokens: scope | none | Polku is no resource server
10.3.3 | 2 | access tokens: subject | none | Polku is no resource server
10.3.4 | 2 | access tokens: strength | none | Polku is no resource server
10.4.1 | 1 | redirect addresses | none | Polku is no authorization server
10.4.2 | 1 | codes once | none | Polku is no authorization server
10.4.3 | 1 | short codes | none | Polku is no authorization server
10.4.4 | 1 | grants | none | Polku is no authorization server
10.4.5 | 1 | refresh tokens | none | Polku is no authorization server
10.4.6 | 2 | PKCE demanded | none | Polku is no authorization server
10.4.7 | 2 | clients that register themselves | none | Polku is no authorization server
10.4.8 | 2 | refresh tokens end | none | Polku is no authorization server
10.4.9 | 2 | tokens taken back | none | Polku is no authorization server
10.4.10 | 2 | clients prove themselves | none | Polku is no authorization server
10.4.11 | 2 | scopes | none | Polku is no authorization server
10.5.1 | 2 | nonce | test | sign-in/forged-answers.test.ts: %s is not believed
10.5.2 | 2 | a subject that is never another's | test | sign-in/doors.test.ts: a person gets an account and a path of their own, and the next time the same
10.5.3 | 2 | the issuer is who it says | test | sign-in/forged-answers.test.ts: %s is not believed
10.5.4 | 2 | the audience is us | test | sign-in/forged-answers.test.ts: %s is not believed
10.5.5 | 2 | back-channel logout | test | sign-in/forged-answers.test.ts: but is not believed where %s + sign-in/forged-answers.test.ts: but is believed once
10.6.1 | 2 | response modes | none | Polku is no OpenID provider
10.6.2 | 2 | forced logout at the provider | none | Polku is no OpenID provider
10.7.1 | 2 | consent to clients | none | Polku is no authorization server
10.7.2 | 2 | words of that consent | none | Polku is no authorization server
10.7.3 | 2 | that consent taken back | none | Polku is no authorization server
11.1.1 | 2 | a policy for keys | city | who makes, keeps, changes and destroys the keys of the environment; Polku changes them without a pause (npm run keys)
11.1.2 | 2 | an inventory of cryptography | test | security/sources.test.ts: cryptography is used in these places and in these ways
11.2.1 | 2 | proven implementations | test | security/sources.test.ts: cryptography is used in these places and in these ways
11.2.2 | 2 | keys and ways can be changed | test | commands/identity.test.ts: change by command: old and new serve together, then the old is not needed
11.2.3 | 2 | 128 bits at least | test | security/sources.test.ts: cryptography is used in these places and in these ways + commands/identity.test.ts: that are missing or wrong are named at the start, and their bytes are not
11.3.1 | 1 | no weak modes | test | security/sources.test.ts: cryptography is used in these places and in these ways
11.3.2 | 1 | approved ciphers | test | security/sources.test.ts: cryptography is used in these places and in these ways
11.3.3 | 2 | sealed against change | test | commands/identity.test.ts: does not open as another person’s, nor when a letter of it was changed
11.4.1 | 1 | approved hashes | test | security/sources.test.ts: cryptography is used in these places and in these ways
11.4.2 | 2 | hashes of passwords | none | there are no passwords
11.4.3 | 2 | hashes of 256 bits | test | commands/read-log.test.ts: is hashed in the database as it is here + security/sources.test.ts: cryptography is used in these places and in these ways
11.4.4 | 2 | keys from passwords | none | no key is derived from a password
11.5.1 | 2 | good chance | test | security/sources.test.ts: what nobody may guess comes from the system's own chance
11.6.1 | 2 | approved signatures | test | sign-in/doors.test.ts: Of Polku’s keys the provider sees the public halves alone
12.1.1 | 1 | TLS 1.2 and 1.3 | city | TLS ends at the proxy in front
12.1.2 | 2 | cipher suites | city | TLS ends at the proxy in front
12.1.3 | 2 | client certificates | none | nobody signs in by a certificate of TLS
12.2.1 | 1 | TLS for all who come | city | TLS ends at the proxy in front; Polku then says Strict-Transport-Security and refuses cookies without it
12.2.2 | 1 | trusted certificates | city | the certificate of the proxy in front
12.3.1 | 2 | TLS inside too | city | DATABASE_URL, the mail server and the scanner are reached over TLS or on the same machine
12.3.2 | 2 | certificates are checked | test | security/sources.test.ts: no certificate is believed unseen
12.3.3 | 2 | TLS between inner services | city | the way between proxy and Polku is encrypted, or on one machine
12.3.4 | 2 | inner certificates | city | an authority of the city's own is named by NODE_EXTRA_CA_CERTS
13.1.1 | 2 | whom Polku speaks to | test | security/sources.test.ts: requests go only to addresses of the settings
13.2.1 | 2 | inner services are authenticated | city | a database account of Polku's own, with a certificate or a password that is changed
13.2.2 | 2 | least privilege | city | the database account owns Polku's schema and nothing else
13.2.3 | 2 | no default credentials | test | server/environment.test.ts: names all that is missing or wrong at once, and no value
13.2.4 | 2 | a list of systems to speak to | city | the firewall lets out to the database, mail, identity and mandate services alone; in Polku all stand in the settings
13.2.5 | 2 | the same for the web server | city | the firewall lets out to the database, mail, identity and mandate services alone
13.3.1 | 2 | secrets in a vault | city | the environment is filled from the city's vault; no secret stands in the sources or in what is built
13.3.2 | 2 | who may see secrets | city | access to the vault and to the server's environment
13.4.1 | 1 | no source control on the server | test | integration/ten-thousand.test.ts: are refused or answered without a fault, show nothing of other people, and write nothing
13.4.2 | 2 | no debugging in production | test | integration/hostile.test.ts: is a page in words, without its insides, and stands in the log: %s
13.4.3 | 2 | no listings of folders | test | integration/ten-thousand.test.ts: are refused or answered without a fault, show nothing of other people, and write nothing
13.4.4 | 2 | no TRACE | test | integration/hostile.test.ts: %s is no way to ask, and runs no action
13.4.5 | 2 | nothing inner is shown | test | e2e/server.spec.ts: the server says that it is well
14.1.1 | 2 | sensitive data are known | test | architecture/person-data.test.ts: names every table, once: with a person’s data or with the reason why not
14.1.2 | 2 | and how they are kept | test | architecture/person-data.test.ts: counts no table as nobody’s that points to a person + architecture/protected.test.ts: only features/identity knows the tables of identity codes
14.2.1 | 1 | nothing sensitive in addresses | test | routes/privacy.test.ts: keeps name and reason out of the address, and finds by person, reader, page, right and time + server/log.test.ts: the log keeps where somebody went, and not the secret of a link
14.2.2 | 2 | no caches on the way | test | integration/hardening.test.ts: about somebody is kept nowhere, on the way there and back too
14.2.3 | 2 | nothing to trackers | test | security/sources.test.ts: no page loads anything from elsewhere
14.2.4 | 2 | what is written down is done | test | commands/identity.test.ts: stands in no table as it is written, and its person is found by it + commands/retention.test.ts: takes all of a person and leaves a chain that holds and histories that agree
14.3.1 | 1 | browsers forget at sign-out | test | routes/sessions.test.ts: ends at sign-out for whoever copied its cookie too, and the browser forgets what it kept + e2e/sessions.spec.ts: after signing out the way back shows nothing of the person
14.3.2 | 2 | no-store | test | integration/plain-pages.test.ts: of somebody signed in is kept nowhere
14.3.3 | 2 | nothing in browser storage | test | security/sources.test.ts: nothing is stored in the browser but cookies
15.1.1 | 1 | times to mend components | city | how soon a known fault in a component is mended: the city's rule; npm run audit shows them
15.1.2 | 2 | an inventory of components | test | architecture/architecture.test.ts: names no registry
15.1.3 | 2 | what takes long is known | test | server/limits.test.ts: each limit has its reason
15.2.1 | 1 | no component beyond its time | city | npm run audit at each release and as often as the city's rule says
15.2.2 | 2 | and cannot stop the rest | test | commands/own-data.test.ts: of a long life comes in pieces + jobs/worker.test.ts: that cannot be worked off holds up no other, and is parked after five tries
15.2.3 | 2 | no test code in production | test | sign-in/doors-environment.test.ts: the provider of fictitious people is of no part of the app, and refuses production + routes/public.test.ts: exists only where the database is a demonstration, the installation allows it and the person is invented
15.3.1 | 1 | only the fields that are needed | test | server/masking.test.ts: leaves the server in no part of it for anybody else + architecture/person-data.test.ts: lets no secret and no inner number of somebody else into the copy
15.3.2 | 2 | no redirects followed | test | security/sources.test.ts: requests go only to addresses of the settings
15.3.3 | 2 | no fields beyond the form | test | integration/hostile.test.ts: is shown as they wrote it and never as markup: $title
15.3.4 | 2 | the true address of the client | test | integration/hardening.test.ts: is refused in three languages with the time to wait, whatever they say before the proxy
15.3.5 | 2 | types are checked | test | integration/hostile.test.ts: is refused with words and writes nothing: $title
15.3.6 | 2 | no prototype pollution | test | integration/ten-thousand.test.ts: in which people send what they please through their own forms break nothing + sign-in/identified-person.test.ts: Whatever is sent, nothing is thrown, nothing inherited is read, and nobody comes out without names and a birth date
15.3.7 | 2 | parameters said twice | test | integration/hostile.test.ts: $shape takes any query
16.1.1 | 2 | an inventory of logs | city | where the lines of the process go, who reads them and how long they stay; what Polku writes is listed in README
16.2.1 | 2 | when, where, who, what | test | commands/read-log.test.ts: says who, what page, why, by which route and in which request, and nothing of what was read
16.2.2 | 2 | clocks agree, times in UTC | city | the servers' clocks are synchronized; every line bears milliseconds of UTC
16.2.3 | 2 | logs go only where they should | test | security/sources.test.ts: the log is written in one place
16.2.4 | 2 | logs can be read by machines | test | security/asvs.test.ts: a line of the log is one line of JSON, whatever is in it
16.2.5 | 2 | nothing sensitive in logs | test | integration/protected.test.ts: says every request and no word of them, and nothing that alarms an operator + server/log.test.ts: the log keeps where somebody went, and not the secret of a link
16.3.1 | 2 | sign-ins are logged | test | sign-in/doors.test.ts: as %s, and a page says why
16.3.2 | 2 | refusals are logged | test | integration/hardening.test.ts: says to whose account something was refused, and of no other request whose it was
16.3.3 | 2 | attempts at going round are logged | test | commands/odd-reads.test.ts: when more persons than 25 are opened within an hour, and not when they are spread over the day
16.3.4 | 2 | faults are logged | test | integration/hostile.test.ts: is a page in words, without its insides, and stands in the log: %s
16.4.1 | 2 | no injection into logs | test | security/asvs.test.ts: a line of the log is one line of JSON, whatever is in it
16.4.2 | 2 | logs cannot be changed | test | commands/read-log.test.ts: is never changed, emptied or shortened by the ordinary way + commands/read-log.test.ts: when its content was changed and hashed again without the key
16.4.3 | 2 | logs go to another system | city | the lines of the process are carried to the city's log system
16.5.1 | 2 | errors without insides | test | integration/hostile.test.ts: is a page in words, without its insides, and stands in the log: %s
16.5.2 | 2 | goes on when others fail | test | sign-in/doors.test.ts: while the provider does not answer + commands/mandates.test.ts: opens nothing when the service is away, and says no more of it than that
16.5.3 | 2 | fails closed | test | commands/advance.test.ts: leaves nothing behind when the command refuses after it + server/upload.test.ts: no file is taken while the scanner is away
17.1.1 | 2 | TURN | none | there is no WebRTC: meetings by video are held elsewhere
17.2.1 | 2 | DTLS keys | none | there is no WebRTC: meetings by video are held elsewhere
17.2.2 | 2 | DTLS ciphers | none | there is no WebRTC: meetings by video are held elsewhere
17.2.3 | 2 | SRTP authentication | none | there is no WebRTC: meetings by video are held elsewhere
17.2.4 | 2 | broken SRTP packets | none | there is no WebRTC: meetings by video are held elsewhere
17.3.1 | 2 | floods of signals | none | there is no WebRTC: meetings by video are held elsewhere
17.3.2 | 2 | broken signals | none | there is no WebRTC: meetings by video are held elsewhere
`;

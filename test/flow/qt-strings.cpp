// Qt: strings, containers, variants, streams and pointers, with the real headers.
//
// REQUIRES: lib-qt6
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/model.json --fail-on never --format json -o %t.json -- -std=c++20 -fPIC %{lib-qt6}
// RUN: %python %S/check.py %s %t.json
#include <QBuffer>
#include <QDataStream>
#include <QHash>
#include <QList>
#include <QMap>
#include <QScopedPointer>
#include <QSharedPointer>
#include <QString>
#include <QStringList>
#include <QTextStream>
#include <QVariant>
int source();
char *ssource();
std::string user_input();
void sink(...);

// ---- QString ----
void s01() { QString s(ssource()); sink(s); sink(s.toStdString()); sink(s.toUtf8()); sink(s.toLatin1()); } // BAD
void s02() { QString s("x"); sink(s); sink(s.toStdString()); sink(s.toUtf8()); }                   // OK
void s03() { QString s = QString::fromStdString(user_input()); sink(s); }                          // BAD
void s04() { QString s = QString::fromUtf8(ssource()); sink(s); sink(QString::fromLatin1(ssource())); } // BAD
void s05() { QString s = QString::fromUtf8("x"); sink(s); }                                        // OK
void s06() { QString s = "x"; s += QString(ssource()); sink(s); }                                  // BAD
void s07() { QString s = "x"; s.append(QString(ssource())); sink(s); }                             // BAD
void s08() { QString s = "x"; s.append("y").prepend("z"); sink(s); }                               // OK
void s09() { QString a = ssource(), b = a + "x"; sink(b); sink("x" + a); }                         // BAD
void s10() { QString a = "a", b = a + "x"; sink(b); }                                              // OK
void s11() { QString s = QString("%1 %2").arg(QString(ssource())).arg(1); sink(s); }               // BAD
void s12() { QString s = QString("%1 %2").arg(QString("x")).arg(1); sink(s); }                     // OK
void s13() { QString s = QString("%1").arg(source()); sink(s); }                                   // BAD
void s14() { QString s = ssource(); sink(s.left(1)); sink(s.mid(1)); sink(s.right(1)); sink(s.trimmed()); sink(s.toUpper()); } // BAD
void s15() { QString s = "x"; sink(s.left(source())); sink(s.mid(source())); }                     // OK
void s16() { QString s = ssource(); s.replace("a", "b"); sink(s); }                                // BAD
void s17() { QString s = "x"; s.replace("a", QString(ssource())); sink(s); }                       // BAD
void s18() { QString s = "x"; s.replace("a", "b"); sink(s); }                                      // OK
void s19() { QString s = ssource(); sink(s.split(",")[0]); sink(s.section(",", 0)); }              // BAD
void s20() { QString s = "x"; sink(s.split(",")[0]); }                                             // OK
void s21() { sink(QString::number(source())); sink(QString(ssource()).toInt()); }                  // BAD
void s22() { QString s = ssource(); sink(s.size()); sink(s.indexOf("x")); sink(s.isEmpty()); }     // OK
void s23() { QString s = ssource(); s.clear(); sink(s); }                                          // OK
void s24() { QString s = ssource(); s = "x"; sink(s); }                                            // OK
void s25() { QString s = ssource(); for (QChar c : s) sink(c.unicode()); sink(s[0].unicode()); }   // BAD
void s26() { sink(QString::asprintf("%s", ssource())); }                                           // BAD
void s27() { sink(QString::asprintf("%s", "x")); }                                                 // OK
void s28() { QStringView v = QStringView(QString(ssource())); sink(v.toString()); }                // BAD
void s29() { QString s = "x"; s.insert(0, QString(ssource())); sink(s); }                          // BAD

// ---- QByteArray ----
void b01() { QByteArray b(ssource()); sink(b); sink(b.data()); sink(b.constData()); sink(b.toStdString()); } // BAD
void b02() { QByteArray b("x"); sink(b); sink(b.data()); }                                         // OK
void b03() { QByteArray b; b.append(ssource()); sink(b); sink(b.toBase64()); sink(b.toHex()); }    // BAD
void b04() { QByteArray b = QByteArray::fromStdString(user_input()); sink(b.left(2)); }            // BAD
void b05() { QByteArray b = "x"; b += ssource(); sink(b); }                                        // BAD
void b06() { QByteArray b = ssource(); sink(QString::fromUtf8(b)); sink(QString(b)); }             // BAD

// ---- containers ----
void k01() { QList<QString> l; l.append(QString(ssource())); sink(l[0]); sink(l.at(0)); sink(l.first()); } // BAD
void k02() { QList<QString> l; l.append("x"); sink(l[0]); sink(l.first()); }                       // OK
void k03() { QStringList l; l << "x" << QString(ssource()); sink(l.join(",")); for (const QString &s : l) sink(s); } // BAD
void k04() { QStringList l; l << "x"; sink(l.join(",")); for (const QString &s : l) sink(s); }     // OK
void k05() { QMap<QString, QString> m; m["a"] = ssource(); sink(m["a"]); sink(m.value("a")); }     // BAD
void k06() { QMap<QString, QString> m; m.insert("a", ssource()); sink(m.value("a")); sink(m.values()[0]); } // BAD
void k07() { QMap<QString, QString> m; m.insert("a", ssource()); sink(m.keys()[0]); sink(m.size()); } // OK
void k08() { QHash<QString, QString> m; m.insert("a", ssource()); for (auto it = m.begin(); it != m.end(); ++it) sink(it.value()); } // BAD
void k09() { QHash<QString, QString> m; m.insert("a", ssource()); for (auto it = m.begin(); it != m.end(); ++it) sink(it.key()); } // OK
void k10() { QList<int> l{source()}, m; m = l; sink(m[0]); m.clear(); }                            // BAD
void k11() { QList<int> l{source()}; l.clear(); sink(l.value(0)); }                                // OK

// ---- variant, streams, pointers ----
void v01() { QVariant v(QString{ssource()}); sink(v.toString()); sink(v.value<QString>()); }       // BAD
void v02() { QVariant v(QString("x")); sink(v.toString()); }                                       // OK
void v03() { QVariant v = source(); sink(v.toInt()); }                                             // BAD
void v04() { QString t; QTextStream o(&t); o << "a" << QString(ssource()); sink(t); }              // BAD
void v05() { QString t; QTextStream o(&t); o << "a"; sink(t); }                                    // OK
void v06() { QString t = ssource(); QTextStream i(&t); QString a; i >> a; sink(a); sink(i.readLine()); } // BAD
void v07() { QByteArray d; QDataStream o(&d, QIODevice::WriteOnly); o << QString(ssource()); sink(d); } // BAD
void v08() { QByteArray d(ssource()); QBuffer b(&d); sink(b.readAll()); }                          // BAD
void v09() { QByteArray d; QBuffer b(&d); b.write(ssource()); sink(b.data()); }                    // BAD
struct Item { int x = 0, y = 0; };
void v10() { QSharedPointer<Item> p(new Item); p->x = source(); sink(p->x); }                      // BAD
void v11() { QSharedPointer<Item> p(new Item); p->x = source(); sink(p->y); }                      // OK
void v12() { QSharedPointer<Item> p(new Item), q = p; q->x = source(); sink(p->x); }               // BAD
void v13() { QScopedPointer<Item> p(new Item); p->x = source(); sink(p->x); sink(p.data()->x); }   // BAD

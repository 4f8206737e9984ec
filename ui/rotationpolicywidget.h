#pragma once

#include "services/types/rotationpolicy.h"

#include <QDateTime>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QPushButton;
class QSpinBox;
QT_END_NAMESPACE

namespace keyturn {

class Banner;
class Label;
class OptionCard;
class RotationPreview;

//! Turn on or turn off automatic rotation, with the Rotation Period and what will follow from it.
//! Used by the wizard and by the dialog Configuration rotation.
class RotationPolicyWidget : public QWidget
{
    Q_OBJECT

public:
    //! `last` is the last rotation or creation: the first rotation is counted from it.
    RotationPolicyWidget(const QDateTime &last, const QDateTime &now, QWidget *parent = nullptr);

    void setPolicy(const RotationPolicy &policy);
    void setAccessKeyId(const QString &id);
    //! Not set while the period is out of range.
    [[nodiscard]] std::optional<RotationPolicy> policy() const;

signals:
    void changed();

private:
    void makePeriodRow();
    void unitChanged();
    void update();
    [[nodiscard]] std::chrono::seconds period() const;
    void setPeriod(std::chrono::seconds seconds);
    [[nodiscard]] QString warning() const;

    QDateTime m_last;
    QDateTime m_now;
    QString m_keyId;
    OptionCard *m_on;
    OptionCard *m_off;
    QSpinBox *m_number;
    QComboBox *m_unit;
    QList<QPushButton *> m_presets;
    Label *m_hint;
    RotationPreview *m_preview;
    Banner *m_how;
};

} // namespace keyturn

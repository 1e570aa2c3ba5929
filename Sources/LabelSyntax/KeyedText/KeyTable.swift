// Written by Scripts/make-key-table.py from Scripts/label-keys.json.

/// What labels call their fields.
package enum KeyTable {
  /// One key a line: field, language, `s` where it needs a separator, the field that it
  /// names elsewhere, the key.
  package static let text = """
    lot|en|||(10)
    serial|en|||(1S)
    model|en|||(M)
    serial|en|||(S)
    serial|en|||(S) SERIAL NO
    serial|en|||(S) SERIAL NO.
    partNumber|en|s||ART
    partNumber|de|||ART.-NR.
    partNumber|de|||ART.NR.
    partNumber|de|||ARTIKEL-NR.
    partNumber|de|||ARTIKELNUMMER
    partNumber|de|||ARTNR
    assetTag|en|||ASSET
    assetTag|en|||ASSET #
    assetTag|en|||ASSET ID
    assetTag|en|||ASSET NO.
    assetTag|en|||ASSET TAG
    lot|en|||B. NO.
    lot|en|||B.NO.
    lot|en|||B/N
    lot|en|||BATCH
    lot|en|||BATCH #
    lot|en|||BATCH CODE
    lot|en|||BATCH NO
    lot|en|||BATCH NO.
    lot|en|||BATCH NUMBER
    lot|en|||BATCH/LOT
    lot|en|||BATCHNO
    lot|sv|||BATCHNR
    lot|sv|||BATCHNUMMER
    productionDate|de|||BAUJAHR
    series|de|||BAUREIHE
    expirationDate|en|s||BB
    expirationDate|en|||BBE
    expirationDate|en|||BEST BEFORE
    partNumber|de|||BESTELL-NR.
    lot|en|s||BN
    manufacturer|en|||BRAND
    mac|en|||BT MAC
    productionDate|en|||BUILD DATE
    expirationDate|es|||CAD.
    expirationDate|es|||CADUCIDAD
    quantity|es|||CANT.
    quantity|es|||CANTIDAD
    partNumber|en|s||CAT
    partNumber|en|||CAT NO
    partNumber|en|||CAT NO.
    partNumber|en|||CAT. NO.
    partNumber|en|||CATALOG NO.
    partNumber|en|||CATALOG NUMBER
    lot|de|||CH.-B
    lot|de|||CH.-B.
    lot|de|||CH.-NR.
    lot|de|||CH.B.
    lot|de|||CHARGE
    lot|de|||CHARGEN-B.
    lot|de|||CHARGEN-NR
    lot|de|||CHARGEN-NR.
    lot|de|||CHARGENNR.
    lot|de|||CHARGENNUMMER
    lot|nl|||CHARGENUMMER
    vin|en|||CHASSIS NO.
    countryOfOrigin|en|s||CO
    lot|en|||CONTROL NO.
    countryOfOrigin|en|s||COO
    countryOfOrigin|en|||COUNTRY OF ORIGIN
    customerPartNumber|en|||CPN
    customerPoNumber|en|||CPO
    customerPartNumber|en|||CUST P/N
    customerPartNumber|en|||CUST PART NO
    customerPoNumber|en|||CUST PO
    customerPartNumber|en|||CUSTOMER P/N
    customerPartNumber|en|||CUSTOMER PART NO.
    poNumber|en|||CUSTOMER PO
    customerPoNumber|en|||CUSTOMER PO NO.
    dateCode|en|||D/C
    dateCode|en|||DATE CODE
    productionDate|fr|||DATE DE FABRICATION
    expirationDate|fr|||DATE DE PÉREMPTION
    productionDate|en|||DATE MFD
    productionDate|en|||DATE OF MANUFACTURE
    productionDate|en|||DATE OF MFG
    dateCode|en|||DATE-CODE
    dateCode|en|||DATECODE
    dateCode|en|s||DC
    serial|en|||DEVICE SERIAL
    productionDate|en|s||DMFG
    productionDate|en|||DOM
    gtin|en|||EAN
    gtin|en|||EAN-13
    gtin|en|||EAN/UPC
    eid|en|||EID
    mac|en|||ETHERNET ADDRESS
    expirationDate|en|s||EXP
    expirationDate|en|||EXP DATE
    expirationDate|pl|||EXP.
    expirationDate|en|||EXP. DATE
    expirationDate|en|||EXPIRATION DATE
    expirationDate|en|||EXPIRES
    expirationDate|en|||EXPIRY
    expirationDate|en|||EXPIRY DATE
    expirationDate|es|||F. CAD.
    productionDate|es|||F. FAB.
    productionDate|fr|||FAB.
    serial|de|||FABR. NR.
    serial|de|||FABR.-NR.
    serial|de|||FABRIK-NR.
    serial|de|||FABRIKNUMMER
    fccId|en|||FCC ID
    expirationDate|es|||FECHA DE CADUCIDAD
    productionDate|es|||FECHA DE FABRICACIÓN
    productionDate|es|||FECHA FAB.
    softwareVersion|en|||FIRMWARE
    vin|en|||FRAME NO.
    softwareVersion|en|s||FW
    softwareVersion|en|||FW VER
    softwareVersion|en|||FW VERSION
    serial|de|||GERÄTE-NR.
    serial|de|||GERÄTENUMMER
    gtin|en|||GTIN
    gtin|en|||GTIN-14
    revision|en|||HARDWARE REVISION
    lot|en|||HEAT NO
    lot|en|||HEAT NO.
    productionDate|de|||HERGESTELLT AM
    productionDate|de|||HERSTELLDATUM
    manufacturer|de|||HERSTELLER
    productionDate|de|||HERSTELLUNGSDATUM
    revision|en|s||HVIN
    revision|en|s||HW
    revision|en|||HW REV
    iccid|en|||ICCID
    imei|en|||IMEI
    imei|en|||IMEI 1
    imei2|en|||IMEI 2
    imei|en|||IMEI/MEID
    imei|en|||IMEI1
    imei2|en|||IMEI2
    internalPartNumber|en|||IPN
    partNumber|en|||ITEM
    partNumber|en|||ITEM NO
    partNumber|en|||ITEM NO.
    partNumber|en|||ITEM NUMBER
    gtin|en|||JAN
    mac|en|||LAN MAC
    lot|en|s||LC
    lot|de|||LOS
    lot|de|||LOS-NR.
    lot|de|||LOSNUMMER
    lot|en|s||LOT
    lot|en|||LOT #
    lot|en|||LOT CODE
    lot|en|||LOT NO
    lot|en|||LOT NO.
    lot|en|||LOT NUMBER
    lot|en|||LOT#
    lot|en|||LOT/BATCH
    lot|es|||LOTE
    lot|en|||LOTNO
    lot|en|||LOTNUMBER
    lot|nl|||LOTNUMMER
    lot|it|||LOTTO
    lot|en|||LOT_NUMBER
    model|en|||M/N
    mac|en|s||MAC
    mac|en|||MAC ADDR
    mac|en|||MAC ADDRESS
    mac|en|||MAC ID
    mac|en|||MAC1
    mac2|en|||MAC2
    model|en|||MACHINE TYPE
    mac|en|||MACID
    countryOfOrigin|en|||MADE IN
    manufacturer|en|||MAKER
    productionDate|en|||MANUFACTURE DATE
    productionDate|en|||MANUFACTURED
    manufacturer|en|||MANUFACTURED BY
    manufacturer|en|||MANUFACTURER
    productionDate|en|||MANUFACTURING DATE
    partNumber|de|||MAT.-NR.
    partNumber|de|||MATERIALNUMMER
    serial|it|||MATRICOLA
    model|en|s||MDL
    meid|en|||MEID
    quantity|de|||MENGE
    productionDate|en|||MFD
    productionDate|en|s||MFG
    productionDate|en|||MFG DATE
    mpn|en|||MFG P/N
    mpn|en|||MFG PART NO
    productionDate|en|||MFG.
    productionDate|en|||MFG. DATE
    mpn|en|||MFPN
    manufacturer|en|||MFR
    mpn|en|||MFR P/N
    mpn|en|||MFR PART NO.
    mpn|en|||MFR PN
    expirationDate|de|||MHD
    expirationDate|de|||MINDESTENS HALTBAR BIS
    model|en|s||MN
    model|en|||MOD.
    model|en|||MOD. NO.
    model|en|||MODEL
    model|en|||MODEL #
    model|en|||MODEL NAME
    model|en|||MODEL NO
    model|en|||MODEL NO.
    model|en|||MODEL NUMBER
    model|en|||MODEL#
    model|fr|||MODELE
    model|de|||MODELL
    model|de|||MODELL-NR.
    model|it|||MODELLO
    model|en|||MODELNO
    model|es|||MODELO
    model|fr|||MODÈLE
    mpn|en|||MPN
    model|en|s||MT
    model|en|||MTM
    lot|it|||N. DI LOTTO
    serial|it|||N. DI SERIE
    lot|it|||N. LOTTO
    serial|it|||N. MATRICOLA
    serial|it|||N. SERIE
    lot|es|||N.O DE LOTE
    serial|es|||N.O DE SERIE
    serial|pt|||N.O DE SÉRIE
    ndc|en|||NDC
    lot|fr|||NO DE LOT
    lot|es|||NO DE LOTE
    serial|es|||NO DE SERIE
    serial|fr|||NO DE SÉRIE
    lot|es|||NO LOTE
    serial|es|||NO SERIE
    serial|pt|||NO SÉRIE
    serial|es|||NO. DE SERIE
    serial|fr|||NO. DE SÉRIE
    serial|pl|||NR FABR.
    serial|pl|||NR FABRYCZNY
    lot|pl|||NR PARTII
    lot|pl||serial|NR SERII
    serial|pl|||NR SERYJNY
    serial|es|||NUM. SERIE
    lot|pl|||NUMER PARTII
    lot|pl||serial|NUMER SERII
    serial|pl|||NUMER SERYJNY
    serial|fr|||NUMERO DE SERIE
    lot|it|||NUMERO DI LOTTO
    serial|it|||NUMERO DI SERIE
    lot|fr|||NUMÉRO DE LOT
    serial|fr|||NUMÉRO DE SÉRIE
    lot|fr|||N° DE LOT
    serial|es|||N° DE SERIE
    serial|fr|||N° DE SÉRIE
    serial|it|||N° DI SERIE
    lot|fr|||N° LOT
    serial|fr|||N° SERIE
    serial|fr|||N° SÉRIE
    lot|es|||NÚMERO DE LOTE
    serial|es|||NÚMERO DE SERIE
    serial|pt|||NÚMERO DE SÉRIE
    salesOrder|en|s||ON
    partNumber|en|||ORDER CODE
    partNumber|en|||P / N
    partNumber|en|||P.N.
    poNumber|en|||P.O.
    partNumber|en|||P/N
    partNumber|en|||PART
    partNumber|en|||PART #
    partNumber|en|||PART NO
    partNumber|en|||PART NO.
    partNumber|en|||PART NUMBER
    partNumber|en|||PART#
    lot|sv|||PARTI
    lot|tr|||PARTI NO
    lot|pl|||PARTIA
    lot|nl|||PARTIJNUMMER
    lot|sv|||PARTINR
    partNumber|en|||PARTNO
    partNumber|en|||PART_NUMBER
    lot|tr|||PARTİ NO
    productionDate|en|s||PD
    partNumber|en|s||PN
    poNumber|en|s||PO
    poNumber|en|||PO NO.
    poNumber|en|||PO NUMBER
    productionDate|en|||PROD DATE
    productionDate|en|||PROD. DATE
    serial|en|||PRODUCT SERIAL NUMBER
    productionDate|en|||PRODUCTION DATE
    expirationDate|fr|||PÉREMPTION
    quantity|en|||Q'TY
    quantity|en|||QTY
    quantity|en|||QTY.
    quantity|en|||QTÉ
    quantity|en|||QUANTITY
    partNumber|en|s||REF
    partNumber|en|||REF NO.
    partNumber|fr|||REF.
    revision|en|s||REV
    revision|en|||REV LEVEL
    revision|en|||REV.
    revision|en|||REVISION
    partNumber|fr|||RÉF.
    partNumber|fr|||RÉFÉRENCE
    serial|en|||S / N
    serial|en|s||S#
    serial|en|||S-N
    serial|en|||S. NO.
    serial|en|||S.N.
    serial|en|||S/N
    partNumber|de|||SACHNUMMER
    expirationDate|it|||SCAD.
    expirationDate|it|||SCADENZA
    expirationDate|en|||SELL BY
    serial|en|s||SER
    serial|en|||SER NO
    serial|en|||SER NO.
    serial|en|||SER#
    serial|en|||SER. NO.
    serial|de|||SER.-NR
    serial|de|||SER.-NR.
    serial|en|||SER.NO.
    serial|tr|||SERI NO
    lot|pl||serial|SERIA
    serial|en|||SERIAL
    serial|en|||SERIAL #
    serial|en|||SERIAL NO
    serial|en|||SERIAL NO.
    serial|en|||SERIAL NUM
    serial|en|||SERIAL NUMBER
    serial|en|||SERIAL#
    serial|en|||SERIALNO
    serial|en|||SERIALNUMBER
    serial|en|||SERIAL_NUMBER
    series|es||serial|SERIE
    serial|sv|||SERIE-NR
    serial|de|||SERIEN NR.
    serial|de|||SERIEN-NR
    serial|de|||SERIEN-NR.
    serial|de|||SERIENNR
    serial|de|||SERIENNR.
    serial|de|||SERIENNUMMER
    serial|sv|||SERIENR
    serial|nl|||SERIENUMMER
    series|en|||SERIES
    series|en|||SERIES NO
    series|en|||SERIES NO.
    series|en|||SERIES NUMBER
    serial|en|||SERNR
    serial|en|||SERVICE TAG
    serial|tr|||SERİ NO
    serial|tr|||SERİ NUMARASI
    expirationDate|tr|||SKT
    partNumber|en|s||SKU
    serial|en|s||SN
    serial|en|||SNO.
    serial|en|s||SNR
    salesOrder|en|s||SO
    expirationDate|tr|||SON KULLANMA TARİHİ
    partNumber|en|||STOCK NO.
    quantity|de|||STÜCKZAHL
    softwareVersion|en|s||SW
    softwareVersion|en|||SW VERSION
    series|fr||serial|SÉRIE
    serial|cs|||SÉRIOVÉ ČÍSLO
    partNumber|de|||TEILE-NR.
    partNumber|de|||TEILENUMMER
    expirationDate|pl|||TERMIN WAŻNOŚCI
    serial|sv|||TILLVERKNINGSNUMMER
    model|de|||TYP
    model|en|s||TYPE
    model|en|||TYPE NO.
    model|de|||TYPENNUMMER
    expirationDate|en|s||UB
    udi|en|||UDI
    udiDI|en|||UDI-DI
    serial|en|||UNIT SERIAL
    gtin|en|||UPC
    expirationDate|en|||USE BY
    expirationDate|en|||USE-BY
    uuid|en|||UUID
    expirationDate|pt|||VAL.
    expirationDate|pt|||VALIDADE
    expirationDate|es|||VENCE
    mpn|en|||VENDOR PART NO.
    expirationDate|de|||VERFALL
    expirationDate|de|||VERFALLDATUM
    expirationDate|de|||VERW. BIS
    expirationDate|de|||VERWENDBAR BIS
    revision|en|||VID
    vin|en|||VIN
    expirationDate|es|||VTO.
    serial|cs|||VÝR. Č.
    serial|cs|||VÝROBNÍ ČÍSLO
    serial|de|||WERK-NR.
    serial|de|||WERKNUMMER
    mac|en|||WIFI MAC
    mac|en|||WLAN MAC
    expirationDate|fr|||À UTILISER AVANT
    lot|cs|||Č. ŠARŽE
    lot|cs|||Č.Š.
    lot|cs|||ČÍSLO ŠARŽE
    lot|cs|||ŠARŽE
    serial|ru|||ЗАВ. №
    serial|ru|||ЗАВ.№
    serial|ru|||ЗАВОДСКОЙ НОМЕР
    model|ru|||МОДЕЛЬ
    lot|ru|||НОМЕР ПАРТИИ
    lot|ru|||ПАРТИЯ
    serial|ru|||СЕР. №
    serial|ru|||СЕРИЙНЫЙ НОМЕР
    lot|ru||series|СЕРИЯ
    lot|ru|||№ ПАРТИИ
    serial|ja|||シリアル
    serial|ja|||シリアルNO
    serial|ja|||シリアルNO.
    serial|ja|||シリアルナンバー
    serial|ja|||シリアル番号
    manufacturer|ja|||メーカー
    model|ja|||モデル
    lot|ja|||ロット
    lot|ja|||ロットNO
    lot|ja|||ロットNO.
    lot|ja|||ロット番号
    serial|zh|||主机编号
    model|zh|||产品型号
    serial|zh|||产品序列号
    expirationDate|ja|||使用期限
    expirationDate|zh|||使用期限至
    productionDate|zh|||出厂日期
    serial|zh|||出厂编号
    manufacturer|zh|||制造商
    productionDate|zh|||制造日期
    manufacturer|zh|||厂商
    partNumber|zh|||品号
    partNumber|ja|||品番
    model|zh|||型号
    model|ja|||型名
    model|ja|||型式
    model|ja|||型番
    model|zh|||型號
    expirationDate|zh|||失效日期
    serial|zh|||序列号
    serial|zh|||序列號
    serial|zh|||序號
    lot|zh|||批号
    lot|zh|||批次
    lot|zh|||批次号
    lot|zh|||批次號
    lot|zh|||批號
    quantity|ja|||数量
    partNumber|zh|||料号
    expirationDate|ja|||有効期限
    expirationDate|zh|||有效期
    expirationDate|zh|||有效期至
    serial|zh|||机身号
    serial|zh|||机身编号
    serial|ja|||機番
    expirationDate|ja|||消費期限
    partNumber|zh|||物料号
    partNumber|zh|||物料编码
    lot|zh|||生产批号
    productionDate|zh|||生产日期
    series|zh|||系列
    productionDate|ja|||製造年月
    productionDate|ja|||製造年月日
    productionDate|ja|||製造日
    serial|ja||lot|製造番号
    manufacturer|ja|||製造者
    model|zh|||规格型号
    expirationDate|ja|||賞味期限
    partNumber|zh|||货号
    partNumber|ja|||部品番号
    lot|ko|||로트 번호
    lot|ko|||로트번호
    model|ko|||모델
    model|ko|||모델명
    lot|ko|||배치번호
    partNumber|ko|||부품번호
    expirationDate|ko|||사용기한
    quantity|ko|||수량
    serial|ko|||시리얼 번호
    serial|ko|||시리얼번호
    expirationDate|ko|||유통기한
    expirationDate|ko|||유효기한
    serial|ko|||일련번호
    productionDate|ko|||제조년월
    serial|ko||lot|제조번호
    productionDate|ko|||제조일
    productionDate|ko|||제조일자
    partNumber|ko|||품번
    serial|es|s||N/S
    serial|it|s||N/S.
    lot|nl|||PARTIJ
    lot|nl|||PARTIJNR
    lot|nl|||PARTIJ NR
    serial|en|s||SNO
    assetTag|en|s||TAG
    serial|en|s||SN1
    serial2|en|s||SN2
    serial|en|s||SN 1
    serial2|en|s||SN 2
    serial|en|s||S/N 1
    serial2|en|s||S/N 2
    serial|en|s||S/N1
    serial2|en|s||S/N2
    mac|en|s||MAC 1
    mac2|en|s||MAC 2
    """
}

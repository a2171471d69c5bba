package hiresync.sandbox;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** An address to be interviewed at, with the areas that hold it. */
record Place(Named address, Named district, Named city, Named state, Named country) {
    private static final Named CHINA = new Named("CN_1", "中国", "China");

    static final List<Place> ALL = List.of(
            china(1, "朝阳区", "Chaoyang", "北京", "Beijing", "北京市", "Beijing"),
            china(2, "浦东新区", "Pudong", "上海", "Shanghai", "上海市", "Shanghai"),
            china(3, "天河区", "Tianhe", "广州", "Guangzhou", "广东省", "Guangdong"),
            china(4, "南山区", "Nanshan", "深圳", "Shenzhen", "广东省", "Guangdong"),
            china(5, "余杭区", "Yuhang", "杭州", "Hangzhou", "浙江省", "Zhejiang"),
            china(6, "武侯区", "Wuhou", "成都", "Chengdu", "四川省", "Sichuan"),
            new Place(
                    new Named("6949805467799530007", "新加坡中区示例路7号", "7 Example Road, Central Region, Singapore"),
                    new Named("DS_7", "中区", "Central Region"),
                    new Named("CT_7", "新加坡", "Singapore"),
                    new Named("ST_7", "新加坡", "Singapore"),
                    new Named("CN_2", "新加坡", "Singapore")),
            new Place(
                    new Named("6949805467799530008", "日本东京都港区示例町8号", "8 Example-cho, Minato, Tokyo, Japan"),
                    new Named("DS_8", "港区", "Minato"),
                    new Named("CT_8", "东京", "Tokyo"),
                    new Named("ST_8", "东京都", "Tokyo"),
                    new Named("CN_3", "日本", "Japan")));

    /** The API's {@code interview_address}. */
    ObjectNode node() {
        ObjectNode node = address.withId();
        node.set("district", district.withCode());
        node.set("city", city.withCode());
        node.set("state", state.withCode());
        node.set("country", country.withCode());
        return node;
    }

    private static Place china(
            int n, String district, String districtEn, String city, String cityEn, String state, String stateEn) {
        Named address = new Named(
                "694980546779953000" + n,
                "中国" + city + district + "示例路" + n + "号",
                n + " Example Road, " + districtEn + ", " + cityEn + ", China");
        // Guangzhou and Shenzhen lie in one province: one code
        String stateCode = "ST_" + (n == 4 ? 3 : n);
        return new Place(
                address,
                new Named("DS_" + n, district, districtEn),
                new Named("CT_" + n, city, cityEn),
                new Named(stateCode, state, stateEn),
                CHINA);
    }
}
